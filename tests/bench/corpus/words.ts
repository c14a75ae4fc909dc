/** The languages of the corpus, with enough words for texts that compress and hyphenate like news. */
export const words = {
  uk: list(`рада уряд місто область переговори зустріч делегація рішення документ безпека відновлення економіка енергетика
    підтримка партнери країна президент міністр радник посол комісія голова заступник представник засідання звіт план частина
    умови гарантії допомога бюджет закон проєкт угода позиція пропозиція питання відповідь столиця громада мешканці школа
    лікарня дорога міст станція мережа зв’язок погода весна ранок вечір тиждень місяць рік сьогодні вчора завтра також
    проте однак адже після перед під час через між понад близько разом окремо уже ще знову спершу потім нарешті повідомив
    зазначила обговорили погодили підписали розпочали завершили очікують планують готують провели відбулася триває буде
    має може варто слід важливо відкрито спільно українські європейські міжнародні місцеві державні нові перші головні`),
  en: list(`council government city region talks meeting delegation decision document security recovery economy energy support
    partners country president minister adviser ambassador commission head deputy envoy session report plan part terms
    guarantees aid budget law project agreement position proposal question answer capital community residents school hospital
    road bridge station network link weather spring morning evening week month year today yesterday tomorrow also however
    because after before during through between over about together apart already still again first then finally said noted
    discussed agreed signed began finished expect plan prepare held took place goes on will has may should important openly
    jointly Ukrainian European international local state new first main the a of and in on for with by to from`),
  ru: list(`совет правительство город область переговоры встреча делегация решение документ безопасность восстановление
    экономика энергетика поддержка партнёры страна президент министр советник посол комиссия глава заместитель представитель
    заседание отчёт план часть условия гарантии помощь бюджет закон проект соглашение позиция предложение вопрос ответ столица
    община жители школа больница дорога мост станция сеть связь погода весна утро вечер неделя месяц год сегодня вчера завтра
    также однако ведь после перед во время через между более около вместе отдельно уже ещё снова сначала потом наконец сообщил
    отметила обсудили согласовали подписали начали завершили ожидают планируют готовят провели состоялась продолжается будет
    имеет может стоит следует важно открыто совместно украинские европейские международные местные государственные новые`),
} as const;

export type CorpusLanguage = keyof typeof words;

export const corpusLanguages = ["uk", "en", "ru"] as const satisfies readonly CorpusLanguage[];

function list(text: string): readonly string[] {
  return text.split(/\s+/);
}

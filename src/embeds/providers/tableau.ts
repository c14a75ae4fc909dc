import { encodePart } from "./address.ts";
import type { Provider } from "./provider.ts";

export const tableau: Provider = {
  name: "Tableau Public",
  hosts: ["public.tableau.com"],
  mediaDomains: [],
  source: "https://help.tableau.com/current/pro/desktop/en-us/embed_code.htm (by the URL of a view)",
  read: "2026-11-26",
  find({ path }) {
    const [, workbook, view] =
      /^(?:\/views|\/app\/profile\/[^/]{1,100}\/viz|\/profile\/[^/]{1,100}#!\/vizhome|\/vizhome)\/([^/]{1,200})\/([^/]{1,200})$/.exec(
        path,
      ) ?? [];
    if (workbook === undefined || view === undefined) return undefined;
    const url = `https://public.tableau.com/views/${encodePart(workbook)}/${encodePart(view)}`;
    return {
      shows: "chart",
      url,
      frame: { url: `${url}?:embed=yes&:showVizHome=no`, size: { height: 650 } },
    };
  },
};

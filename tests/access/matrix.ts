/** Who asks. "elsewhere": an official of another organisation, who is nobody here. */
export const actors = [
  "anonymous",
  "resident",
  "panelMember",
  "moderator",
  "official",
  "elsewhere",
  "researcher",
  "admin",
] as const;
export type Actor = (typeof actors)[number];
export type Method = "GET" | "POST";

export interface Row {
  method: Method;
  /** The address in Dutch; names in braces are filled in from the world of the test. */
  path: string;
  expected: Record<Actor, number>;
}

/**
 * Every page × method × actor and the status that they get; both languages must answer alike. POST sends a form with
 * nothing in it: 400 means "you may, but this is no answer", 405 that the page takes no form.
 * A new page is a line per method here; tests/access/matrix.db.test.ts fails without it.
 */
export const matrix: Row[] = table(`
                                             anonymous
                                             |    resident
                                             |    |    panelMember
                                             |    |    |    moderator
                                             |    |    |    |    official
                                             |    |    |    |    |    elsewhere
                                             |    |    |    |    |    |    researcher
                                             |    |    |    |    |    |    |    admin
GET   /                                      200  200  200  200  200  200  200  200
POST  /                                      405  405  405  405  405  405  405  405
GET   /waarderen                             200  200  200  200  200  200  200  200
POST  /waarderen                             400  400  400  400  400  400  400  400
GET   /voorstellen                           200  200  200  200  200  200  200  200
POST  /voorstellen                           405  405  405  405  405  405  405  405
GET   /voorstellen/{proposal}                200  200  200  200  200  200  200  200
GET   /voorstellen/no-such-proposal          404  404  404  404  404  404  404  404
GET   /voorstellen/{proposalElsewhere}       404  404  404  404  404  404  404  404
POST  /voorstellen/{proposal}                405  405  405  405  405  405  405  405
GET   /voorstellen/{proposal}/effecten       200  200  200  200  200  200  200  200
POST  /voorstellen/{proposal}/effecten       400  400  400  400  400  400  400  400
GET   /voorstellen/{proposal}/reacties       200  200  200  200  200  200  200  200
POST  /voorstellen/{proposal}/reacties       302  400  400  400  400  302  400  400
POST  /voorstellen/{proposalElsewhere}/reacties 302 404 404 404  404  302  404  404
GET   /panels                                200  200  200  200  200  200  200  200
POST  /panels                                405  405  405  405  405  405  405  405
GET   /panels/{panel}                        200  200  200  200  200  200  200  200
GET   /panels/{panelElsewhere}               404  404  404  404  404  404  404  404
POST  /panels/{panel}                        302  400  400  400  400  302  400  400
GET   /vragenlijsten/{openSurvey}            200  200  200  200  200  200  200  200
POST  /vragenlijsten/{openSurvey}            400  400  400  400  400  400  400  400
GET   /vragenlijsten/{panelSurvey}           200  200  200  200  200  200  200  200
POST  /vragenlijsten/{panelSurvey}           400  400  400  400  400  400  400  400
GET   /bedankt/{receipt}                     200  200  200  200  200  200  200  200
GET   /bedankt/no-such-receipt               404  404  404  404  404  404  404  404
POST  /bedankt/{receipt}                     400  400  400  400  400  400  400  400
GET   /inloggen                              200  302  302  302  302  200  302  302
POST  /inloggen                              400  302  302  302  302  400  302  302
GET   /registreren                           200  302  302  302  302  200  302  302
POST  /registreren                           400  302  302  302  302  400  302  302
GET   /uitloggen                             200  200  200  200  200  200  200  200
POST  /uitloggen                             303  303  303  303  303  303  303  303
GET   /mijn                                  302  200  200  200  200  302  200  200
POST  /mijn                                  302  400  400  400  400  302  400  400
GET   /beheer                                302  403  403  200  200  302  200  200
POST  /beheer                                302  403  403  403  400  302  400  400
GET   /beheer/resultaten/{round}             302  403  403  403  200  302  200  200
GET   /beheer/resultaten/no-such-round       302  403  403  403  404  302  404  404
POST  /beheer/resultaten/{round}             405  405  405  405  405  405  405  405
GET   /over                                  200  200  200  200  200  200  200  200
POST  /over                                  405  405  405  405  405  405  405  405
GET   /privacy                               200  200  200  200  200  200  200  200
POST  /privacy                               405  405  405  405  405  405  405  405
GET   /toegankelijkheid                      200  200  200  200  200  200  200  200
POST  /toegankelijkheid                      405  405  405  405  405  405  405  405
GET   /ontwikkel/ui                          200  200  200  200  200  200  200  200
POST  /ontwikkel/ui                          405  405  405  405  405  405  405  405
GET   /no-such-page                          404  404  404  404  404  404  404  404
POST  /no-such-page                          405  405  405  405  405  405  405  405
`);

function table(text: string): Row[] {
  const lines = text.split("\n").filter((line) => /^(GET|POST)/.test(line));
  return lines.map((line) => {
    const [method, path = "", ...statuses] = line.split(/\s+/);
    if (statuses.length !== actors.length) throw new Error(`Not one status per actor: ${line}`);
    const expected = Object.fromEntries(actors.map((actor, index) => [actor, Number(statuses[index])]));
    return { method: method as Method, path, expected: expected as Row["expected"] };
  });
}

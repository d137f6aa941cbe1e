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
  /** Which form of tests/access/forms.ts is sent; without a name one with nothing in it. */
  form: string | undefined;
  expected: Record<Actor, number>;
}

/**
 * Every page × method × actor and the status that they get; both languages must answer alike. "+name" is a form that is
 * right in itself: 303 means that it was done, 401 that it came back because one is signed out, 403 that one may not,
 * 404 that it is about something of another organisation. Without a name the form is empty: 400 means "you may, but this
 * is no answer", 405 that the page takes no form.
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
GET   /                                                   200  200  200  200  200  200  200  200
POST  /                                                   405  405  405  405  405  405  405  405
GET   /waarderen                                          200  200  200  200  200  200  200  200
POST  /waarderen                                          400  400  400  400  400  400  400  400
POST  /waarderen +value                                   303  303  303  303  303  303  303  303
GET   /voorstellen                                        200  200  200  200  200  200  200  200
POST  /voorstellen                                        405  405  405  405  405  405  405  405
GET   /voorstellen/{proposal}                             200  200  200  200  200  200  200  200
GET   /voorstellen/no-such-proposal                       404  404  404  404  404  404  404  404
GET   /voorstellen/{proposalElsewhere}                    404  404  404  404  404  404  404  404
POST  /voorstellen/{proposal}                             405  405  405  405  405  405  405  405
GET   /voorstellen/{proposal}/effecten                    200  200  200  200  200  200  200  200
POST  /voorstellen/{proposal}/effecten                    400  400  400  400  400  400  400  400
POST  /voorstellen/{proposal}/effecten +effects           303  303  303  303  303  303  303  303
POST  /voorstellen/{proposal}/effecten +open              404  404  404  404  404  404  404  404
GET   /voorstellen/{proposalElsewhere}/effecten           404  404  404  404  404  404  404  404
POST  /voorstellen/{proposalElsewhere}/effecten +effects  404  404  404  404  404  404  404  404
GET   /voorstellen/{proposal}/reacties                    200  200  200  200  200  200  200  200
POST  /voorstellen/{proposal}/reacties                    302  400  400  400  400  302  400  400
POST  /voorstellen/{proposal}/reacties +comment           401  303  303  303  303  401  303  303
POST  /voorstellen/{proposal}/reacties +reply             401  303  303  303  303  401  303  303
POST  /voorstellen/{proposal}/reacties +hide              302  403  403  303  403  302  403  303
POST  /voorstellen/{proposal}/reacties +show              302  403  403  303  403  302  403  303
POST  /voorstellen/{proposal}/reacties +replyElsewhere    401  404  404  404  404  401  404  404
POST  /voorstellen/{proposal}/reacties +hideElsewhere     302  403  403  404  403  302  403  404
GET   /voorstellen/{proposalElsewhere}/reacties           404  404  404  404  404  404  404  404
POST  /voorstellen/{proposalElsewhere}/reacties +comment  401  404  404  404  404  401  404  404
GET   /panels                                             200  200  200  200  200  200  200  200
POST  /panels                                             405  405  405  405  405  405  405  405
GET   /panels/{panel}                                     200  200  200  200  200  200  200  200
POST  /panels/{panel}                                     302  400  400  400  400  302  400  400
POST  /panels/{panelToJoin} +join                         401  303  303  403  403  401  403  403
POST  /panels/{panelToLeave} +leave                       302  303  303  303  303  302  303  303
GET   /panels/{panelElsewhere}                            404  404  404  404  404  404  404  404
POST  /panels/{panelElsewhere} +join                      404  404  404  404  404  404  404  404
POST  /panels/{panelElsewhere} +leave                     302  404  404  404  404  302  404  404
GET   /panels/{panel}/profiel                             302  302  200  302  302  302  302  302
POST  /panels/{panel}/profiel                             302  302  400  302  302  302  302  302
POST  /panels/{panel}/profiel +profile                    302  302  303  302  302  302  302  302
POST  /panels/{panel}/profiel +confirm                    302  302  303  302  302  302  302  302
POST  /panels/{panel}/profiel +pause                      302  302  303  302  302  302  302  302
POST  /panels/{panel}/profiel +resume                     302  302  303  302  302  302  302  302
GET   /panels/{panelElsewhere}/profiel                    302  404  404  404  404  302  404  404
POST  /panels/{panelElsewhere}/profiel +confirm           302  404  404  404  404  302  404  404
GET   /vragenlijsten/{openSurvey}                         200  200  200  200  200  200  200  200
POST  /vragenlijsten/{openSurvey}                         400  400  400  400  400  400  400  400
POST  /vragenlijsten/{openSurvey} +open                   303  303  303  303  303  303  303  303
POST  /vragenlijsten/{openSurvey} +value                  404  404  404  404  404  404  404  404
GET   /vragenlijsten/{panelSurvey}                        200  200  200  200  200  200  200  200
POST  /vragenlijsten/{panelSurvey}                        400  400  400  400  400  400  400  400
POST  /vragenlijsten/{panelSurvey} +panel                 401  403  303  403  403  401  403  403
GET   /vragenlijsten/{surveyElsewhere}                    404  404  404  404  404  404  404  404
POST  /vragenlijsten/{surveyElsewhere} +elsewhere         404  404  404  404  404  404  404  404
POST  /vragenlijsten/{openSurvey} +elsewhere              404  404  404  404  404  404  404  404
GET   /vragenlijsten/{openSurvey}/verder                  200  200  200  200  200  200  200  200
POST  /vragenlijsten/{openSurvey}/verder                  400  400  400  400  400  400  400  400
GET   /vragenlijsten/{surveyElsewhere}/verder             404  404  404  404  404  404  404  404
POST  /vragenlijsten/{surveyElsewhere}/verder             404  404  404  404  404  404  404  404
GET   /u                                                  200  200  200  200  200  200  200  200
POST  /u                                                  400  400  400  400  400  400  400  400
POST  /u +claim                                           404  404  404  404  404  404  404  404
GET   /u/{invitation}                                     200  200  200  200  200  200  200  200
GET   /u/no-such-link                                     404  404  404  404  404  404  404  404
GET   /u/{invitationElsewhere}                            404  404  404  404  404  404  404  404
POST  /u/{invitation}                                     400  400  400  400  400  400  400  400
POST  /u/{invitationElsewhere} +claim                     404  404  404  404  404  404  404  404
GET   /bedankt                                            200  200  200  200  200  200  200  200
POST  /bedankt                                            400  400  400  400  400  400  400  400
POST  /bedankt +code                                      303  303  303  303  303  303  303  303
POST  /bedankt +codeElsewhere                             400  400  400  400  400  400  400  400
GET   /bedankt/{receipt}                                  200  200  200  200  200  200  200  200
GET   /bedankt/no-such-receipt                            404  404  404  404  404  404  404  404
GET   /bedankt/{receiptElsewhere}                         404  404  404  404  404  404  404  404
POST  /bedankt/{receipt}                                  400  400  400  400  400  400  400  400
POST  /bedankt/{receiptElsewhere} +withdraw               404  404  404  404  404  404  404  404
POST  /bedankt/{receipt} +withdraw                        303  303  303  303  303  303  303  303
GET   /inloggen                                           200  302  302  302  302  200  302  302
POST  /inloggen                                           400  302  302  302  302  400  302  302
POST  /inloggen +signIn                                   303  303  303  303  303  303  303  303
GET   /registreren                                        200  302  302  302  302  200  302  302
POST  /registreren                                        400  302  302  302  302  400  302  302
POST  /registreren +register                              303  303  303  303  303  303  303  303
GET   /uitloggen                                          200  200  200  200  200  200  200  200
POST  /uitloggen                                          303  303  303  303  303  303  303  303
GET   /mijn                                               302  200  200  200  200  302  200  200
POST  /mijn                                               302  400  400  400  400  302  400  400
POST  /mijn +endSession                                   302  303  303  303  303  302  303  303
GET   /beheer                                             302  403  403  200  200  302  200  200
POST  /beheer                                             302  403  403  403  400  302  400  400
POST  /beheer +refresh                                    302  403  403  403  303  302  303  303
GET   /beheer/resultaten/{round}                          302  403  403  403  200  302  200  200
GET   /beheer/resultaten/no-such-round                    302  403  403  403  404  302  404  404
GET   /beheer/resultaten/{surveyElsewhere}                302  403  403  403  404  302  404  404
POST  /beheer/resultaten/{round}                          405  405  405  405  405  405  405  405
GET   /beheer/resultaten                                  302  403  403  403  200  302  200  200
POST  /beheer/resultaten                                  405  405  405  405  405  405  405  405
GET   /beheer/resultaten/{round}/groepen                  302  403  403  403  200  302  200  200
POST  /beheer/resultaten/{round}/groepen                  405  405  405  405  405  405  405  405
GET   /beheer/resultaten/{round}/driehoek                 302  403  403  403  200  302  200  200
POST  /beheer/resultaten/{round}/driehoek                 405  405  405  405  405  405  405  405
GET   /beheer/resultaten/{valueRound}/prioriteiten        302  403  403  403  200  302  200  200
GET   /beheer/resultaten/{round}/prioriteiten             302  403  403  403  404  302  404  404
POST  /beheer/resultaten/{round}/prioriteiten             405  405  405  405  405  405  405  405
GET   /beheer/resultaten/{valueRound}/gebieden            302  403  403  403  200  302  200  200
GET   /beheer/resultaten/{round}/gebieden                 302  403  403  403  404  302  404  404
POST  /beheer/resultaten/{round}/gebieden                 405  405  405  405  405  405  405  405
GET   /beheer/resultaten/{valueRound}/ontwikkeling        302  403  403  403  200  302  200  200
GET   /beheer/resultaten/{round}/ontwikkeling             302  403  403  403  404  302  404  404
POST  /beheer/resultaten/{round}/ontwikkeling             405  405  405  405  405  405  405  405
GET   /beheer/resultaten/{round}/representativiteit       302  403  403  403  200  302  200  200
POST  /beheer/resultaten/{round}/representativiteit       405  405  405  405  405  405  405  405
GET   /beheer/resultaten/{round}/verantwoording           302  403  403  403  200  302  200  200
POST  /beheer/resultaten/{round}/verantwoording           405  405  405  405  405  405  405  405
GET   /beheer/resultaten/{round}/raadsnotitie             302  403  403  403  200  302  200  200
POST  /beheer/resultaten/{round}/raadsnotitie             405  405  405  405  405  405  405  405
GET   /beheer/resultaten/{round}/raadsnotitie.pdf         302  403  403  403  404  302  404  404
POST  /beheer/resultaten/{round}/raadsnotitie.pdf         405  405  405  405  405  405  405  405
GET   /beheer/normen                                      302  403  403  403  200  302  403  200
POST  /beheer/normen                                      302  403  403  403  400  302  403  400
GET   /beheer/vragenlijsten                               302  403  403  403  200  302  200  200
POST  /beheer/vragenlijsten                               302  403  403  403  400  302  400  400
POST  /beheer/vragenlijsten +startQuestionnaire           302  403  403  403  303  302  303  303
GET   /beheer/vragenlijsten/inlezen                       302  403  403  403  200  302  200  200
POST  /beheer/vragenlijsten/inlezen                       302  403  403  403  400  302  400  400
POST  /beheer/vragenlijsten/inlezen +importQuestionnaire  302  403  403  403  303  302  303  303
GET   /beheer/vragenlijsten/register                      302  403  403  403  200  302  200  200
POST  /beheer/vragenlijsten/register                      405  405  405  405  405  405  405  405
GET   /beheer/vragenlijsten/{questionnaire}               302  403  403  403  200  302  200  200
GET   /beheer/vragenlijsten/{questionnaireElsewhere}      302  403  403  403  404  302  404  404
GET   /beheer/vragenlijsten/none                          302  403  403  403  404  302  404  404
POST  /beheer/vragenlijsten/{questionnaire}               302  403  403  403  400  302  400  400
POST  /beheer/vragenlijsten/{questionnaire} +newVersion   302  403  403  403  303  302  303  303
POST  /beheer/vragenlijsten/{questionnaire} +addItem      302  403  403  403  409  302  409  409
POST  /beheer/vragenlijsten/{questionnaireElsewhere} +newVersion 302  403  403  403  404  302  404  404
GET   /beheer/vragenlijsten/{questionnaire}/vragen/cijfer 302  403  403  403  200  302  200  200
GET   /beheer/vragenlijsten/{questionnaire}/vragen/none   302  403  403  403  404  302  404  404
GET   /beheer/vragenlijsten/{questionnaireElsewhere}/vragen/cijfer 302  403  403  403  404  302  404  404
POST  /beheer/vragenlijsten/{questionnaire}/vragen/cijfer 302  403  403  403  400  302  400  400
POST  /beheer/vragenlijsten/{questionnaire}/vragen/cijfer +saveItem 302  403  403  403  409  302  409  409
POST  /beheer/vragenlijsten/{questionnaireElsewhere}/vragen/cijfer +saveItem 302  403  403  403  404  302  404  404
GET   /beheer/vragenlijsten/{questionnaire}/voorbeeld     302  403  403  403  200  302  200  200
GET   /beheer/vragenlijsten/{questionnaireElsewhere}/voorbeeld 302  403  403  403  404  302  404  404
POST  /beheer/vragenlijsten/{questionnaire}/voorbeeld     405  405  405  405  405  405  405  405
GET   /beheer/vragenlijsten/{questionnaire}/bestand.yaml  302  403  403  403  200  302  200  200
GET   /beheer/vragenlijsten/{questionnaireElsewhere}/bestand.yaml 302  403  403  403  404  302  404  404
POST  /beheer/vragenlijsten/{questionnaire}/bestand.yaml  405  405  405  405  405  405  405  405
GET   /beheer/rondes                                      302  403  403  403  200  302  200  200
POST  /beheer/rondes                                      405  405  405  405  405  405  405  405
GET   /beheer/rondes/nieuw                                302  403  403  403  200  302  200  200
POST  /beheer/rondes/nieuw                                302  403  403  403  400  302  400  400
POST  /beheer/rondes/nieuw +planRound                     302  403  403  403  303  302  303  303
POST  /beheer/rondes/nieuw +planElsewhere                 302  403  403  403  400  302  400  400
GET   /beheer/rondes/{openRound}                          302  403  403  403  200  302  200  200
GET   /beheer/rondes/{roundElsewhere}                     302  403  403  403  404  302  404  404
POST  /beheer/rondes/{openRound}                          302  403  403  403  400  302  400  400
POST  /beheer/rondes/{openRound} +deletePlan              302  403  403  403  409  302  409  409
POST  /beheer/rondes/{roundElsewhere} +closeRound         302  403  403  403  404  302  404  404
GET   /beheer/post                                        302  403  403  403  403  302  200  200
POST  /beheer/post                                        302  403  403  403  403  302  400  400
POST  /beheer/post +mail                                  302  403  403  403  403  302  404  404
GET   /beheer/rondes/{invitedRound}/uitnodigen            302  403  403  403  403  302  200  200
GET   /beheer/rondes/{invitedElsewhere}/uitnodigen        302  403  403  403  403  302  404  404
POST  /beheer/rondes/{invitedRound}/uitnodigen            405  405  405  405  405  405  405  405
GET   /beheer/rondes/{invitedRound}/uitnodigen/kader      302  403  403  403  403  302  200  200
POST  /beheer/rondes/{invitedRound}/uitnodigen/kader      302  403  403  403  403  302  400  400
POST  /beheer/rondes/{invitedRound}/uitnodigen/kader +frame 302  403  403  403  403  302  409  409
POST  /beheer/rondes/{invitedElsewhere}/uitnodigen/kader +frame 302  403  403  403  403  302  404  404
GET   /beheer/rondes/{invitedRound}/uitnodigen/steekproef 302  403  403  403  403  302  200  200
POST  /beheer/rondes/{invitedRound}/uitnodigen/steekproef 302  403  403  403  403  302  400  400
POST  /beheer/rondes/{invitedRound}/uitnodigen/steekproef +sample 302  403  403  403  403  302  409  409
POST  /beheer/rondes/{invitedElsewhere}/uitnodigen/steekproef +sample 302  403  403  403  403  302  404  404
GET   /beheer/rondes/{invitedRound}/uitnodigen/versturen  302  403  403  403  403  302  200  200
POST  /beheer/rondes/{invitedRound}/uitnodigen/versturen  302  403  403  403  403  302  400  400
POST  /beheer/rondes/{invitedRound}/uitnodigen/versturen +write 302  403  403  403  403  302  303  303
POST  /beheer/rondes/{invitedElsewhere}/uitnodigen/versturen +write 302  403  403  403  403  302  404  404
GET   /beheer/rondes/{invitedRound}/uitnodigen/brieven.pdf 302  403  403  403  403  302  302  302
POST  /beheer/rondes/{invitedRound}/uitnodigen/brieven.pdf 302  403  403  403  403  302  400  400
POST  /beheer/rondes/{invitedRound}/uitnodigen/brieven.pdf +letters 302  403  403  403  403  302  303  303
POST  /beheer/rondes/{invitedElsewhere}/uitnodigen/brieven.pdf +letters 302  403  403  403  403  302  404  404
GET   /beheer/loting                                      302  403  403  403  200  302  200  200
POST  /beheer/loting                                      302  403  403  403  400  302  400  400
POST  /beheer/loting +assembly                            302  403  403  403  303  302  303  303
GET   /beheer/loting/{assembly}                           302  403  403  403  200  302  200  200
GET   /beheer/loting/{assemblyElsewhere}                  302  403  403  403  404  302  404  404
POST  /beheer/loting/{assembly}                           302  403  403  403  400  302  400  400
POST  /beheer/loting/{assembly} +volunteers               302  403  403  403  303  302  303  303
POST  /beheer/loting/{assemblyElsewhere} +volunteers      302  403  403  403  404  302  404  404
GET   /loting/{assembly}                                  200  200  200  200  200  200  200  200
GET   /loting/{assemblyElsewhere}                         404  404  404  404  404  404  404  404
POST  /loting/{assembly}                                  405  405  405  405  405  405  405  405
GET   /beheer/rondes/{openRound}/papier                   302  403  403  403  200  302  200  200
GET   /beheer/rondes/{roundElsewhere}/papier              302  403  403  403  404  302  404  404
POST  /beheer/rondes/{openRound}/papier                   302  403  403  403  400  302  400  400
POST  /beheer/rondes/{openRound}/papier +paperNumber      302  403  403  403  303  302  303  303
POST  /beheer/rondes/{roundElsewhere}/papier +paperNumber 302  403  403  403  404  302  404  404
GET   /beheer/rondes/{openRound}/papier/2026-00001        302  403  403  403  200  302  200  200
GET   /beheer/rondes/{roundElsewhere}/papier/2026-00001   302  403  403  403  404  302  404  404
POST  /beheer/rondes/{openRound}/papier/2026-00001        302  403  403  403  400  302  400  400
POST  /beheer/rondes/{openRound}/papier/telefoon-1 +paper 302  403  403  403  303  302  303  303
POST  /beheer/rondes/{roundElsewhere}/papier/2026-00001 +paper 302  403  403  403  404  302  404  404
GET   /beheer/rondes/{openRound}/papier/formulieren.pdf   302  403  403  403  200  302  200  200
GET   /beheer/rondes/{roundElsewhere}/papier/formulieren.pdf 302  403  403  403  404  302  404  404
POST  /beheer/rondes/{openRound}/papier/formulieren.pdf   405  405  405  405  405  405  405  405
GET   /beheer/panels                                      302  403  403  403  200  302  200  200
POST  /beheer/panels                                      405  405  405  405  405  405  405  405
GET   /beheer/panels/nieuw                                302  403  403  403  200  302  200  200
POST  /beheer/panels/nieuw                                302  403  403  403  400  302  400  400
POST  /beheer/panels/nieuw +newPanel                      302  403  403  403  303  302  303  303
GET   /beheer/panels/{panel}                              302  403  403  403  200  302  200  200
GET   /beheer/panels/{panelElsewhere}                     302  403  403  403  404  302  404  404
POST  /beheer/panels/{panel}                              302  403  403  403  400  302  400  400
POST  /beheer/panels/{panel} +invite                      302  403  403  403  303  302  303  303
POST  /beheer/panels/{panel} +inviteElsewhere             302  403  403  403  404  302  404  404
POST  /beheer/panels/{panelElsewhere} +invite             302  403  403  403  404  302  404  404
GET   /beheer/panels/{panel}/gegevens                     302  403  403  403  200  302  200  200
GET   /beheer/panels/{panelElsewhere}/gegevens            302  403  403  403  404  302  404  404
POST  /beheer/panels/{panel}/gegevens                     302  403  403  403  400  302  400  400
POST  /beheer/panels/{panel}/gegevens +editPanel          302  403  403  403  303  302  303  303
POST  /beheer/panels/{panelElsewhere}/gegevens +editPanel 302  403  403  403  404  302  404  404
GET   /resultaten                                         200  200  200  200  200  200  200  200
POST  /resultaten                                         405  405  405  405  405  405  405  405
GET   /resultaten/{round}                                 200  200  200  200  200  200  200  200
POST  /resultaten/{round}                                 405  405  405  405  405  405  405  405
GET   /resultaten/no-such-round                           404  404  404  404  404  404  404  404
GET   /resultaten/{surveyElsewhere}                       404  404  404  404  404  404  404  404
GET   /resultaten/{round}/groepen                         200  200  200  200  200  200  200  200
GET   /resultaten/{surveyElsewhere}/groepen               404  404  404  404  404  404  404  404
GET   /resultaten/{round}/driehoek                        200  200  200  200  200  200  200  200
GET   /resultaten/{surveyElsewhere}/driehoek              404  404  404  404  404  404  404  404
GET   /resultaten/{valueRound}/prioriteiten               200  200  200  200  200  200  200  200
GET   /resultaten/{round}/prioriteiten                    404  404  404  404  404  404  404  404
GET   /resultaten/{surveyElsewhere}/prioriteiten          404  404  404  404  404  404  404  404
GET   /resultaten/{valueRound}/gebieden                   200  200  200  200  200  200  200  200
GET   /resultaten/{round}/gebieden                        404  404  404  404  404  404  404  404
GET   /resultaten/{surveyElsewhere}/gebieden              404  404  404  404  404  404  404  404
GET   /resultaten/{valueRound}/ontwikkeling               200  200  200  200  200  200  200  200
GET   /resultaten/{round}/ontwikkeling                    404  404  404  404  404  404  404  404
GET   /resultaten/{surveyElsewhere}/ontwikkeling          404  404  404  404  404  404  404  404
GET   /resultaten/{round}/representativiteit              200  200  200  200  200  200  200  200
GET   /resultaten/{surveyElsewhere}/representativiteit    404  404  404  404  404  404  404  404
GET   /resultaten/{round}/verantwoording                  200  200  200  200  200  200  200  200
GET   /resultaten/{surveyElsewhere}/verantwoording        404  404  404  404  404  404  404  404
GET   /over                                               200  200  200  200  200  200  200  200
POST  /over                                               405  405  405  405  405  405  405  405
GET   /privacy                                            200  200  200  200  200  200  200  200
POST  /privacy                                            405  405  405  405  405  405  405  405
GET   /toegankelijkheid                                   200  200  200  200  200  200  200  200
POST  /toegankelijkheid                                   405  405  405  405  405  405  405  405
GET   /ontwikkel/ui                                       200  200  200  200  200  200  200  200
POST  /ontwikkel/ui                                       405  405  405  405  405  405  405  405
GET   /no-such-page                                       404  404  404  404  404  404  404  404
POST  /no-such-page                                       405  405  405  405  405  405  405  405
`);

function table(text: string): Row[] {
  const lines = text.split("\n").filter((line) => /^(GET|POST)/.test(line));
  return lines.map((line) => {
    const [method, path = "", ...rest] = line.split(/\s+/);
    const form = rest[0]?.startsWith("+") ? rest.shift()?.slice(1) : undefined;
    const statuses = rest;
    if (statuses.length !== actors.length) throw new Error(`Not one status per actor: ${line}`);
    const expected = Object.fromEntries(actors.map((actor, index) => [actor, Number(statuses[index])]));
    return { method: method as Method, path, form, expected: expected as Row["expected"] };
  });
}

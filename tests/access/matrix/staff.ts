import { table } from "./table.ts";

/** The other pages of staff. */
export const staff = table(`
                                                          anonymous
                                                          |    resident
                                                          |    |    panelMember
                                                          |    |    |    moderator
                                                          |    |    |    |    official
                                                          |    |    |    |    |    elsewhere
                                                          |    |    |    |    |    |    researcher
                                                          |    |    |    |    |    |    |    admin
GET   /beheer                                             302  403  403  200  200  302  200  200
POST  /beheer                                             302  403  403  403  400  302  400  400
POST  /beheer +refresh                                    302  403  403  403  303  302  303  303
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
GET   /beheer/logboek                                     302  403  403  403  403  302  403  200
POST  /beheer/logboek                                     405  405  405  405  405  405  405  405
GET   /beheer/logboek?pagina=0                            302  403  403  403  403  302  403  400
GET   /beheer/opmaak                                      302  403  403  200  200  302  200  200
POST  /beheer/opmaak                                      302  403  403  400  400  302  400  400
POST  /beheer/opmaak +markup                              302  403  403  200  200  302  200  200
GET   /beheer/post                                        302  403  403  403  403  302  200  200
POST  /beheer/post                                        302  403  403  403  403  302  400  400
POST  /beheer/post +mail                                  302  403  403  403  403  302  404  404
GET   /beheer/loting                                      302  403  403  403  200  302  200  200
POST  /beheer/loting                                      302  403  403  403  400  302  400  400
POST  /beheer/loting +assembly                            302  403  403  403  303  302  303  303
GET   /beheer/loting/{assembly}                           302  403  403  403  200  302  200  200
GET   /beheer/loting/{assemblyElsewhere}                  302  403  403  403  404  302  404  404
POST  /beheer/loting/{assembly}                           302  403  403  403  400  302  400  400
POST  /beheer/loting/{assembly} +volunteers               302  403  403  403  303  302  303  303
POST  /beheer/loting/{assemblyElsewhere} +volunteers      302  403  403  403  404  302  404  404
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
`);

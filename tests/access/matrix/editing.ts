import { table } from "./table.ts";

/** How officials write proposals and publish them, and what everybody sees of that. */
export const editing = table(`
                                                            anonymous
                                                            |    resident
                                                            |    |    panelMember
                                                            |    |    |    moderator
                                                            |    |    |    |    official
                                                            |    |    |    |    |    elsewhere
                                                            |    |    |    |    |    |    researcher
                                                            |    |    |    |    |    |    |    admin
GET   /beheer/voorstellen                                   302  403  403  403  200  302  403  200
POST  /beheer/voorstellen                                   302  403  403  403  400  302  403  400
POST  /beheer/voorstellen +openDraft                        302  403  403  403  303  302  403  303
POST  /beheer/voorstellen +openElsewhere                    302  403  403  403  404  302  403  404
GET   /beheer/voorstellen/nieuw                             302  403  403  403  200  302  403  200
POST  /beheer/voorstellen/nieuw                             302  403  403  403  400  302  403  400
POST  /beheer/voorstellen/nieuw +newProposal                302  403  403  403  303  302  403  303
GET   /beheer/voorstellen/{draft}                           302  403  403  403  200  302  403  200
POST  /beheer/voorstellen/{draft}                           302  403  403  403  400  302  403  400
POST  /beheer/voorstellen/{draft} +saveDraft                302  403  403  403  409  302  403  409
POST  /beheer/voorstellen/{draft} +publishDraft             302  403  403  403  409  302  403  409
POST  /beheer/voorstellen/{draft} +withdrawProposal         302  403  403  403  404  302  403  404
POST  /beheer/voorstellen/{draftElsewhere} +withdrawProposal 302  403  403  403  404  302  403  404
POST  /beheer/voorstellen/{draft} +putProposalBack          302  403  403  403  409  302  403  409
POST  /beheer/voorstellen/{draftElsewhere} +putProposalBack 302  403  403  403  404  302  403  404
GET   /beheer/voorstellen/{draftElsewhere}                  302  403  403  403  404  302  403  404
POST  /beheer/voorstellen/{draftElsewhere} +saveDraft       302  403  403  403  404  302  403  404
GET   /beheer/voorstellen/{draft}/bestanden                 302  403  403  403  200  302  403  200
POST  /beheer/voorstellen/{draft}/bestanden                 302  403  403  403  400  302  403  400
POST  /beheer/voorstellen/{draft}/bestanden +removeFile     302  403  403  403  303  302  403  303
GET   /beheer/voorstellen/{draftElsewhere}/bestanden        302  403  403  403  404  302  403  404
GET   /beheer/voorstellen/{draft}/bestanden/{draftFile}     302  403  403  403  200  302  403  200
GET   /beheer/voorstellen/{draft}/bestanden/{shownFile}     302  403  403  403  404  302  403  404
GET   /beheer/voorstellen/{draft}/bestanden/none            302  403  403  403  404  302  403  404
POST  /beheer/voorstellen/{draft}/bestanden/{draftFile}     302  403  403  403  400  302  403  400
POST  /beheer/voorstellen/{draft}/bestanden/{draftFile} +describeFile 302  403  403  403  303  302  403  303
POST  /beheer/voorstellen/{draft}/bestanden/{draftFile} +eraseFile 302  403  403  403  400  302  403  400
POST  /beheer/voorstellen/{draftElsewhere}/bestanden/{fileElsewhere} +eraseFile 302  403  403  403  404  302  403  404
GET   /beheer/voorstellen/{draft}/voorbeeld                 302  403  403  403  200  302  403  200
POST  /beheer/voorstellen/{draft}/voorbeeld                 405  405  405  405  405  405  405  405
GET   /beheer/voorstellen/{draftElsewhere}/voorbeeld        302  403  403  403  404  302  403  404
GET   /bestanden/{shownFile}                                200  200  200  200  200  200  200  200
GET   /bestanden/{draftFile}                                404  404  404  404  200  404  404  200
GET   /bestanden/{goneFile}                                 410  410  410  410  410  410  410  410
GET   /bestanden/{fileElsewhere}                            404  404  404  404  404  404  404  404
GET   /bestanden/none                                       404  404  404  404  404  404  404  404
POST  /bestanden/{shownFile}                                405  405  405  405  405  405  405  405
GET   /voorstellen/{published}/versies                      200  200  200  200  200  200  200  200
GET   /voorstellen/{proposal}/versies                       200  200  200  200  200  200  200  200
GET   /voorstellen/{proposalElsewhere}/versies              404  404  404  404  404  404  404  404
GET   /voorstellen/{published}/versies/1                    200  200  200  200  200  200  200  200
GET   /voorstellen/{published}/versies/2                    404  404  404  404  404  404  404  404
GET   /voorstellen/{published}/versies/nu                   404  404  404  404  404  404  404  404
GET   /voorstellen/{proposalElsewhere}/versies/1            404  404  404  404  404  404  404  404
POST  /voorstellen/{published}/versies/1                    405  405  405  405  405  405  405  405
POST  /voorstellen/{published}/versies                      405  405  405  405  405  405  405  405
`);

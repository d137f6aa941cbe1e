import { table } from "./table.ts";

/** The first page, statements, and what is not there. */
export const site = table(`
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

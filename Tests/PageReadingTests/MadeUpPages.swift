import Testing

/// Pages made up in the manner of well-known systems; no word of them is from a real report.
struct MadeUpPage: CustomTestStringConvertible, Sendable {
    let name: String
    let html: String
    var title: String?
    var publisher: String?
    var author: String?
    var published: String?
    var url: String?
    var language: String?
    /// Blocks that the text must hold, in this order, letter for letter.
    let holds: [String]
    /// Words around the report that it must not hold.
    let lacks: [String]

    var testDescription: String { name }
}

extension MadeUpPage {
    static let all = [
        wordPress, arc, broadcaster, arabicAgency, blog, ministry, accelerated, tables, dataOnly, teaser, sections,
    ]

    static let wordPress = MadeUpPage(
        name: "WordPress",
        html: """
            <!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8">
            <title>Two rockets fall near Taji base &#8211; Example Post</title>
            <meta property="og:title" content="Two rockets fall near Taji base" />
            <meta property="og:site_name" content="Example Post" />
            <meta property="article:published_time" content="2021-03-04T21:15:00+03:00" />
            <meta property="article:modified_time" content="2021-03-06T08:00:00+03:00" />
            <link rel="canonical" href="https://post.example/2021/03/two-rockets/" />
            <style>.x{color:red}</style><script>var a = "<p>not text</p>";</script></head>
            <body class="post-template single comments-open has-sidebar">
            <header class="site-header"><div class="site-title">Example Post</div>
            <nav><ul class="menu"><li><a href="/">Home</a></li><li><a href="/iraq">Iraq</a></li></ul></nav></header>
            <div id="page"><main><article class="post-811 post type-post hentry category-iraq tag-rockets comments-open">
            <header class="entry-header"><h1 class="entry-title">Two rockets fall near Taji base</h1>
            <div class="entry-meta">By <a rel="author" href="/author/lh">Layla Hassan</a>, <time class="entry-date published" datetime="2021-03-04T21:15:00+03:00">March 4, 2021</time></div></header>
            <div class="entry-content"><figure class="wp-caption"><img src="x.jpg"><figcaption class="wp-caption-text">Soldiers at a gate, 2019.</figcaption></figure>
            <p>Two Katyusha rockets fell near the Taji base north of Baghdad on Thursday evening, a security source said.</p>
            <p>The rockets were fired from the Nibai area&nbsp;&mdash; no one was hurt, the source added, and &ldquo;a launcher was found&rdquo;.</p>
            <div class="sharedaddy sd-sharing-enabled"><h3>Share this:</h3><ul><li><a href="#">Tweet</a></li></ul></div>
            <p>Security forces opened an investigation, according to a statement by the command.</p>
            <div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3><p><a href="/a">Drone falls on an empty yard in another town, police say</a></p></div>
            </div></article>
            <div id="comments" class="comments-area"><h2>3 comments</h2><ol class="comment-list"><li><p>I heard five rockets, not two, and they came from the east, everyone in the street heard them.</p></li></ol>
            <div id="respond"><p>Leave a Reply</p></div></div></main>
            <aside class="widget-area"><p>Subscribe to our newsletter, which comes out every morning, with all the news.</p></aside></div>
            <footer><p>Copyright 2021 Example Post, all rights reserved, no part may be reproduced.</p></footer></body></html>
            """,
        title: "Two rockets fall near Taji base", publisher: "Example Post", author: "Layla Hassan",
        published: "2021-03-04", url: "https://post.example/2021/03/two-rockets/", language: "en-US",
        holds: [
            "Two rockets fall near Taji base\n\n", "(Photo) Soldiers at a gate, 2019.",
            "Two Katyusha rockets fell near the Taji base north of Baghdad on Thursday evening, a security source said.",
            "The rockets were fired from the Nibai area — no one was hurt, the source added, and “a launcher was found”.",
            "Security forces opened an investigation, according to a statement by the command.",
        ],
        lacks: [
            "five rockets", "Drone falls", "Share this", "Tweet", "newsletter", "Copyright", "not text", "Home",
            "color",
        ])

    static let arc = MadeUpPage(
        name: "Arc",
        html: """
            <!DOCTYPE html><html lang="en"><head><title>Rockets hit embassy grounds - The Example Herald</title>
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Rockets hit embassy grounds in Baghdad",
            "datePublished":"2020-12-20T19:40:12.345Z","dateModified":"2020-12-21T01:00:00Z","author":[{"@type":"Person","name":"Ann Reporter"},{"@type":"Person","name":"Omar Writer"}],
            "publisher":{"@type":"Organization","name":"The Example Herald","logo":{"@type":"ImageObject","url":"x.png"}},"isAccessibleForFree":true}</script></head>
            <body><div id="fusion-app"><section class="masthead"><a href="/">The Example Herald</a></section>
            <h1 class="headline">Rockets hit embassy grounds in Baghdad</h1>
            <article class="b-article-body article-body-wrapper">
            <p class="c-paragraph b-article-body__text">At least eight rockets were launched at the Green Zone on Sunday, the military said, causing damage to buildings.</p>
            <div class="arcad-feature"><div class="arcad" aria-label="Advertisement"><p>Advertisement</p></div></div>
            <p class="c-paragraph b-article-body__text">The rockets came from the Rasheed camp, the statement said, and one fell on a <a href="/x">residential complex</a> in Qadisiya.</p>
            <div class="b-read-more"><h4>Read more</h4><a href="/y">A long headline of quite another story about floods in the north</a></div>
            <p class="c-paragraph b-article-body__text">No group claimed the attack, which drew condemnation by the government.</p>
            </article><section class="recirc"><h2>Most read</h2><ul><li><a href="/1">One story that many people read today</a></li></ul></section></div></body></html>
            """,
        title: "Rockets hit embassy grounds in Baghdad", publisher: "The Example Herald",
        author: "Ann Reporter; Omar Writer",
        published: "2020-12-20", language: "en",
        holds: [
            "Rockets hit embassy grounds in Baghdad\n\nAt least eight rockets were launched at the Green Zone on Sunday,",
            "one fell on a residential complex in Qadisiya.", "No group claimed the attack",
        ],
        lacks: ["Advertisement", "floods", "Most read", "many people"])

    static let broadcaster = MadeUpPage(
        name: "public broadcaster",
        html: """
            <!DOCTYPE html><html lang="en-GB"><head><meta name="description" content="An attack on a base.">
            <meta property="og:title" content="Erbil airport: Drone attack targets base - Example News"><meta property="og:site_name" content="Example News"></head><body>
            <a class="skip-link" href="#main">Skip to content</a>
            <main id="main-content"><article class="ssrcss-abc-ArticleWrapper"><header><h1 id="main-heading">Erbil airport: Drone attack targets base</h1></header>
            <div data-component="byline-block"><time datetime="2021-09-11T22:03:00.000Z">11 September 2021</time></div>
            <div data-component="text-block" class="ssrcss-11r1m41-RichTextComponentWrapper"><div class="ssrcss-7uxr49-RichTextContainer"><p class="ssrcss-1q0x1qg-Paragraph"><b>At least two explosive-laden drones attacked the airport in Erbil, officials say.</b></p></div></div>
            <div data-component="text-block" class="ssrcss-11r1m41-RichTextComponentWrapper"><div class="ssrcss-7uxr49-RichTextContainer"><p class="ssrcss-1q0x1qg-Paragraph">The drones fell outside the airport, there were no casualties, the region's counter-terrorism service said.</p></div></div>
            <div data-component="links-block"><ul><li><a href="/1">What is happening in the region? A guide for readers</a></li><li><a href="/2">Drones and their makers explained</a></li></ul></div>
            <div data-component="text-block" class="ssrcss-11r1m41-RichTextComponentWrapper"><div class="ssrcss-7uxr49-RichTextContainer"><p class="ssrcss-1q0x1qg-Paragraph">The base hosts foreign troops, who have come under fire several times this year, most often by rockets.</p></div></div>
            <section data-component="topic-list"><h2>Related Topics</h2><ul><li><a href="/t">Iraq</a></li></ul></section></article></main>
            <footer>Copyright</footer></body></html>
            """,
        title: "Erbil airport: Drone attack targets base", publisher: "Example News", published: "2021-09-11",
        language: "en-GB",
        holds: [
            "At least two explosive-laden drones attacked", "The drones fell outside the airport",
            "The base hosts foreign troops",
        ],
        lacks: ["Related Topics", "A guide for readers", "Skip to content", "explained"])

    static let arabicAgency = MadeUpPage(
        name: "Arabic agency",
        html: """
            <!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>سقوط صاروخين قرب مطار بغداد | وكالة المثال</title>
            <meta property="og:site_name" content="وكالة المثال"/><meta property="og:title" content="سقوط صاروخين قرب مطار بغداد"/>
            <meta name="pubdate" content="٨ كانون الأول ٢٠٢٣"/></head><body>
            <div class="top-menu"><ul><li><a href="/">الرئيسية</a></li><li><a href="/sec">أمن</a></li></ul></div>
            <div class="container"><div class="row"><div class="col-md-8"><div class="news-details"><h1>سقوط صاروخين قرب مطار بغداد</h1>
            <div class="date">2023-12-08 09:12</div>
            <div class="content-text"><p>وكالة المثال/ أفاد مصدر أمني، اليوم الجمعة، بسقوط صاروخين من نوع كاتيوشا في محيط مطار بغداد الدولي، دون وقوع خسائر بشرية.</p>
            <p>وقال المصدر للوكالة، إن الصاروخين انطلقا من منطقة الرضوانية، مبيناً أن القوات الأمنية عثرت على منصة الإطلاق.</p>
            <p><a href="/y">اقرأ أيضاً: خبر آخر عن الطقس في المحافظات الشمالية</a></p></div>
            <div class="tags"><a href="/t1">بغداد</a> <a href="/t2">صواريخ</a></div></div></div>
            <div class="col-md-4 sidebar"><h3>الأكثر قراءة</h3><p>ارتفاع أسعار النفط، في الأسواق العالمية، مع بداية التعاملات، وفق بيانات رسمية.</p></div></div></div>
            <div class="footer"><p>جميع الحقوق محفوظة، وكالة المثال، ٢٠٢٣</p></div></body></html>
            """,
        title: "سقوط صاروخين قرب مطار بغداد", publisher: "وكالة المثال", published: "2023-12-08", language: "ar",
        holds: [
            "أفاد مصدر أمني، اليوم الجمعة، بسقوط صاروخين من نوع كاتيوشا في محيط مطار بغداد الدولي",
            "إن الصاروخين انطلقا من منطقة الرضوانية",
        ],
        lacks: ["الرئيسية", "أسعار النفط", "الطقس", "جميع الحقوق"])

    static let blog = MadeUpPage(
        name: "Blogspot",
        html: """
            <html><head><title>Baghdad diary: Mortars on a Monday</title><meta content='blogger' name='generator'/></head><body>
            <div class='main section' id='main'><div class='widget Blog' id='Blog1'><div class='blog-posts hfeed'>
            <h2 class='date-header'><span>Monday, May 4, 2009</span></h2>
            <div class='post hentry' itemprop='blogPost'><h3 class='post-title entry-title' itemprop='name'>Mortars on a Monday</h3>
            <div class='post-body entry-content' itemprop='description articleBody'>We woke up to three thuds.<br /><br />Two mortar rounds had landed by the river, behind the old school, and a third in Karrada, my neighbour says.<br><br>He thinks they were fired from Dora, across the water, as they always are, but nobody knows.<div style='clear: both;'></div></div>
            <div class='post-footer'><span class='post-author vcard'>Posted by <span class='fn'>K.</span></span> at <abbr class='published' itemprop='datePublished' title='2009-05-04T08:00:00+03:00'>8:00 AM</abbr></div></div></div>
            <div class='comments' id='comments'><h4>2 comments:</h4><p class='comment-body'>Stay safe, all of you, and please write more often, we worry about you.</p></div></div></div>
            <div class='column-right-inner'><aside><div class='widget BlogArchive'><ul><li><a href='/2009/05'>May 2009</a></li></ul></div></aside></div></body></html>
            """,
        title: "Baghdad diary: Mortars on a Monday",
        holds: [
            "We woke up to three thuds.\n\nTwo mortar rounds had landed by the river, behind the old school, and a third in Karrada, my neighbour says.\n\nHe thinks"
        ],
        lacks: ["Stay safe", "May 2009", "Posted by"])

    static let ministry = MadeUpPage(
        name: "government press page",
        html: """
            <!DOCTYPE html><html lang="en"><head><title>Press Release: Attack on base in Anbar &gt; Department of Examples &gt; Release</title>
            <meta name="DC.date.issued" content="2020-01-08"><meta name="DC.publisher" content="Department of Examples"></head><body>
            <form method="post" action="./" id="Form"><input type="hidden" name="__VIEWSTATE" value="AAAA" />
            <div id="skiplinks"><a href="#content">Skip to main content (Press Enter).</a></div>
            <div class="navbar"><ul><li><a href="/">Home</a></li></ul></div>
            <div id="content" class="content"><div class="adetail"><h1>Statement on the attack on a base in Anbar</h1><div class="info"><span>Jan. 8, 2020</span></div>
            <div class="body"><p>At approximately 1:30 a.m. local time, more than a dozen ballistic missiles were fired against two bases that host coalition personnel.</p>
            <ul><li>At least ten of the missiles struck the base in Anbar, in the western part of the country.</li><li>One struck near Erbil, and four failed in flight, according to first findings.</li></ul>
            <p>We are working on initial battle damage assessments, and will provide updates as they come.</p></div></div></div>
            <div class="footer"><ul><li><a href="/privacy">Privacy</a></li><li><a href="/foia">FOIA</a></li></ul></div></form></body></html>
            """,
        title: "Statement on the attack on a base in Anbar", publisher: "Department of Examples",
        published: "2020-01-08",
        language: "en",
        holds: [
            "more than a dozen ballistic missiles were fired against two bases",
            "At least ten of the missiles struck the base in Anbar, in the western part of the country.\n\nOne struck near Erbil,",
            "We are working on initial battle damage assessments",
        ],
        lacks: ["Skip to main", "Privacy", "Home", "AAAA"])

    static let accelerated = MadeUpPage(
        name: "AMP",
        html: """
            <!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><title>Rocket lands in Zawra park</title><link rel="canonical" href="https://amp.example/zawra">
            <script async src="https://cdn.example/v0.js"></script><style amp-boilerplate>body{visibility:hidden}</style><noscript><style amp-boilerplate>body{visibility:visible}</style></noscript>
            <script type="application/ld+json">{"@context":"http://schema.org","@graph":[{"@type":"Organization","@id":"#org","name":"Example Wire"},{"@type":["ReportageNewsArticle","NewsArticle"],"headline":"Rocket lands in Zawra park","datePublished":"2020-11-17T20:10:00+0300","publisher":{"@id":"#org"},"inLanguage":"en"}]}</script></head>
            <body><amp-sidebar id="sidebar"><ul><li>Sections and more sections, all of them in one long list, for you to choose from</li></ul></amp-sidebar>
            <article><h1>Rocket lands in Zawra park</h1><amp-img src="a.jpg" width="1" height="1"><noscript><p>An image of a park, which cannot be shown here, sorry.</p></noscript></amp-img>
            <div class="amp-wp-article-content"><p>A rocket landed at the gate of Zawra park, killing a child and injuring five people, the military said.</p><amp-ad type="x"><div fallback>Buy things now, many things, cheap things, all the things.</div></amp-ad>
            <p>Seven rockets were fired from Amin, in the east of Baghdad, of which four fell in the Green Zone.</p></div></article>
            <amp-consent><div>We use cookies, and so do our many partners, to make this page better for you.</div></amp-consent></body></html>
            """,
        title: "Rocket lands in Zawra park", publisher: "Example Wire", published: "2020-11-17",
        url: "https://amp.example/zawra", language: "en",
        holds: ["A rocket landed at the gate of Zawra park", "Seven rockets were fired from Amin"],
        lacks: ["Sections", "Buy things", "cookies", "cannot be shown", "visibility"])

    static let tables = MadeUpPage(
        name: "tables of 2005",
        html: """
            <HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=iso-8859-1"><TITLE>The Example Gazette - Mortar attack in Mosul</TITLE></HEAD>
            <BODY BGCOLOR=#FFFFFF><TABLE WIDTH=760 BORDER=0><TR><TD COLSPAN=3><A HREF="/"><IMG SRC=logo.gif></A><FONT SIZE=1><A HREF=a>News</A> | <A HREF=b>Sport</A> | <A HREF=c>Weather</A></FONT>
            <TR><TD WIDTH=140 VALIGN=TOP><A NAME=top><A HREF=1>Front page<A HREF=2>Archive<A HREF=3>Contact us
            <TD WIDTH=460><FONT FACE=Arial SIZE=4><B>Mortar attack in Mosul</B></FONT><P><FONT SIZE=2>Four mortar rounds landed on a market in Mosul on Tuesday, killing two people, police said.
            <P>The rounds were fired from the west bank of the river, said an officer, who would not be named.<BR><BR>A third man died in hospital, doctors said &quot;of his wounds&quot; &#150; the toll may rise, they added.</FONT>
            <TD WIDTH=160><TABLE BGCOLOR=#CCCCCC><TR><TD><B>Also today</B><BR><A HREF=x>Parliament meets again after long break, leaders agree</A><BR><A HREF=y>Football: Iraq win at home</A></TABLE></TABLE>
            <CENTER><FONT SIZE=1>&copy; 2005 The Example Gazette</FONT></CENTER>
            """,
        title: "The Example Gazette - Mortar attack in Mosul",
        holds: [
            "Four mortar rounds landed on a market in Mosul on Tuesday, killing two people, police said.\n\nThe rounds were fired from the west bank of the river, said an officer, who would not be named.\n\nA third man died in hospital, doctors said \"of his wounds\" – the toll may rise, they added."
        ],
        lacks: ["Sport", "Contact us", "Parliament meets", "Football", "©"])

    static let dataOnly = MadeUpPage(
        name: "JSON-LD only",
        html: """
            <!doctype html><html><head><script type="application/ld+json">
            [{"@type":"BreadcrumbList"},{"@type":"NewsArticle","headline":"Drone shot down over Ain al-Asad","articleBody":"Air defences shot down a drone over the Ain al-Asad base on Saturday.\\nA second drone fell in the desert, the coalition said.","datePublished":"2022-01-04","author":{"name":"Staff"},"publisher":{"name":"Example App"},"url":"https://app.example/1","inLanguage":"en"}]
            </script></head><body><div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript></body></html>
            """,
        title: "Drone shot down over Ain al-Asad", publisher: "Example App", author: "Staff", published: "2022-01-04",
        url: "https://app.example/1", language: "en",
        holds: [
            "Drone shot down over Ain al-Asad\n\nAir defences shot down a drone over the Ain al-Asad base on Saturday.\n\nA second drone fell in the desert, the coalition said."
        ],
        lacks: ["JavaScript"])

    static let teaser = MadeUpPage(
        name: "paywalled teaser",
        html: """
            <!doctype html><html lang="en"><head><meta property="og:site_name" content="The Example Times">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Inside the rocket attack on Balad","datePublished":"2021-02-20T19:00:00+03:00","isAccessibleForFree":false}</script></head>
            <body><article><h1>Inside the rocket attack on Balad</h1><p>Four rockets struck the Balad air base on Saturday, wounding a contractor.</p>
            <div class="paywall"><p>Subscribe now for one dollar a week, cancel at any time, and read all our stories.</p></div></article></body></html>
            """,
        title: "Inside the rocket attack on Balad", publisher: "The Example Times", published: "2021-02-20",
        language: "en",
        holds: ["Four rockets struck the Balad air base on Saturday, wounding a contractor."], lacks: [])

    static let sections = MadeUpPage(
        name: "a story in sections, broken markup, hidden text",
        html: """
            <body><div class=wrap><div class=x><p>First the sirens went off over the embassy, residents of the quarter said, at about nine.
            <div class=ad-slot>Ad ad ad, all of it ad, more of it than anyone wants, and more.</div></div>
            <div class=x><p>Then three rockets came down in the river, one after the other, <b>said a <i>witness</b> who</i> was fishing.</div>
            <div class=x><p>Last, the defence system fired, and a car was damaged by debris, the police wrote.<p style="display: none">Tracking text, of no use to anyone, kept out of sight.</p>
            <span aria-hidden="true">icon <span>in icon</span> name</span></div></div>
            """,
        holds: [
            "First the sirens went off", "said a witness who was fishing.", "Last, the defence system fired",
        ],
        lacks: ["Ad ad", "Tracking", "icon"])
}

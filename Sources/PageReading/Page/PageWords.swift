/// Words by which pages name their parts.
enum PageWords {
    static let hints: [String: ElementHints] = {
        var hints: [String: ElementHints] = [:]
        for (hint, words) in lists {
            for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                hints[String(word), default: []].insert(hint)
            }
        }
        return hints
    }()

    private static let lists: [(ElementHints, String)] = [
        (
            .boilerplate,
            """
            nav navbar navigation navigations breadcrumb breadcrumbs crumbs submenu megamenu menubar
            related relateds relatedposts relatednews relatedarticles recommended recommendation recommendations recirc
            read-more readmore also-read read-also see-also most-read mostread most-viewed most-popular more-stories
            morestories more-news more-from latest-news trending
            share shares sharing sharebar sharedaddy addthis addtoany social-share social-links
            comment comments commentlist respond disqus livefyre
            footer footers colophon copyright copyrights
            newsletter newsletters subscribe signup cookie cookies gdpr consent
            advert adverts advertisement advertisements advertising adsbygoogle adsense dfp outbrain taboola
            sponsored pagination pager paging skip skiplink tagcloud taglist post-tags article-tags entry-tags
            blogroll byline-bio author-bio about-author author-box print-only
            """
        ),
        (
            .unlikely,
            """
            sidebar sidebars sidecolumn rightcol leftcol menu menus masthead banner banners widget widgets ad ads promo
            promos promoted promotion social toolbar tools popup modal overlay ticker marquee tags keywords login register
            search archive archives calendar weather poll survey donate follow subscription tease teasers
            carousel slider gallery links toc jumplinks utility topbar bottombar
            """
        ),
        (
            .likely,
            """
            article articles articlebody article-body article-content articletext content contents entry entry-content
            hentry main maincontent main-content page-content post post-body postbody post-content post-text story
            storybody story-body storytext story-content text textbody body-text news-text news-content newstext
            newsbody news-body news-details newsdetail detail details fulltext bodytext body-copy copy td-post-content
            """
        ),
        (.hidden, "sr-only visually-hidden visuallyhidden screen-reader"),
        (.caption, "caption captions wp-caption wp-caption-text image-caption photo-caption media-caption cutline"),
        (.paywall, "paywall piano-offer subscriber-only premium-content regwall meter-wall"),
    ]
}

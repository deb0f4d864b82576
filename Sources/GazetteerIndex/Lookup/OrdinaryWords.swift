/// English words that must not be taken for a misspelt name.
enum OrdinaryWords {
    /// The name is one ordinary word.
    static func isOrdinary(_ name: FoldedName) -> Bool {
        name.plain.count == 1 && name.plain.first.map(contains) == true
    }

    /// - Parameter plain: a word in `WordFold.plain` form.
    static func contains(_ plain: [UInt8]) -> Bool { words.contains(plain) }

    private static let words = HashedWords(
        """
        a about above across after again against ago air all also an and any april area armed army around as at attack attacks \
        august bank base battle be been before behind believe below between bomb bridge british building by call called came camp can car \
        cannon canon case center central centre child children church city civil civilian close coalition come council country could court \
        crisis damage day days dead december deep defence defense did district do does door doors down dozens drone during each \
        early east eastern eight either embassy end enemy europe even evening every explosion far february few field fire fired \
        first five force forces foreign former four free friday friend from front fuel garden gate general give go god gold \
        good government great green ground group guard gulf gun had hall harbour hard has have he head health her here high hill \
        him his holy home hospital hotel hour hours house how however human hundreds i if in india injured inside international \
        into is island it its jail january journal judge july june just kill killed king know land large last late later law lead \
        left less like line little local long lord lost low made main major man many march mark market may media meter meters \
        middle might mile miles militia militias military minister ministry minor minute missile missiles monday money month moon \
        more morning mosque most mountain much near nearby never new news next night nine no none noon nor north northern not \
        november now number october of off office officer official officials oil old on once one only open or other our out \
        outside over own page palace palm park part party past peace people person place plan plant police port power president \
        press prime prison public quarter radio rain red report reported reports residents rice river road rocket rockets room \
        salam same sand saturday say saying says school sea second secretary security see september seven several she shia \
        side silver since site six sky small so soldier soldiers some son soon south southern special square state statement \
        states station still stone stop street strike strikes such summer sun sunday sunni support table take target targeted \
        team ten than that the their them then there these they third this those thousands three through thursday time times to \
        today together tomorrow tonight too took total toward tower town trade train troops tuesday turn two under union unit \
        united until up upon us use used very village violence wall want war was wednesday water week weeks well west western \
        what when where which while white who whole whose why will winter with within woman women world would wounded year years \
        yes yesterday yet you young your zero zone \
        capital captain cash chief claim code color colour cross custom data dear deal dinar diary daily dawn door draw \
        farm fear final fine fish flag flat floor flower follow food foot form fort forward full game girl glass group hand \
        hate heart help hold hope horse hunt image issue item job join key kind lady lake leave legal letter level life light list \
        live look love magic mail male manner manor mansion many map marine master mean medal medic memory metal mind mini mission \
        model mother motor move music name nation national nature naval need nile note order pain panel paper parade pass \
        path phase phone photo pilot point poor post present price prince private proud pure quick race range rare read \
        ready real rest rich right ring rise role round route royal rule run safe said sale salt save seat seed self sell send \
        sense serve set shade shape share sharp ship shop short shot show sick sign simple single sit size skin sleep slow smart \
        smoke snow social soft soil song sort soul sound source space speed sport spring staff stage star start stay steel step \
        storm story strong study style sugar suit sure surge sweet swift tank task tax tell term test text thank theater thing \
        think tie tiger title tone tool top touch tour track tree tribe trip true trust try type victory view visit voice vote \
        wait walk warm wash watch wave way weak weapon wear weather wide wife wild win wind window wine wing wire wise wish wood \
        word work worker worry worst write wrong yard
        """.split(whereSeparator: \.isWhitespace))
}

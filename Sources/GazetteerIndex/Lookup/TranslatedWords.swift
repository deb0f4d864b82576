/// Words that writers of other languages put for those of a listed name, and words that stand for one thing: Barrage de Haditha is
/// Haditha Dam, Yeşil Bölge the Green Zone, جبل حمرين is جبال حمرين.
///
/// For names that are looked up, never for running text: "a barrage of rockets" is no dam.
enum TranslatedWords {
    /// The names in the words of the lists, each in the orders that languages put words; none when no word is of another language.
    ///
    /// - Parameter words: in base letters.
    static func readings(of words: [[UInt8]]) -> [[[UInt8]]] {
        // Nearly every name has no such word.
        guard words.contains(where: mayBeTranslated) else { return [] }
        let words = words.filter { !isJoining($0) }
        let parts = parted(words)
        guard parts.contains(where: { $0.line != nil }) else { return [] }
        var readings: [[[UInt8]]] = []
        func add(_ parts: [Part], _ choice: Int) {
            let read = parts.flatMap { part in part.line.map { lines[$0].listed(choice) } ?? part.words }
            if read != words, !readings.contains(read) { readings.append(read) }
        }
        let choices = parts.compactMap { $0.line.map { lines[$0].targets.count } }.max() ?? 1
        for choice in 0..<choices {
            add(parts, choice)
            for order in orders(of: parts) { add(order, choice) }
        }
        return readings
    }

    /// Whether one of the words ends like a German one of two.
    static func mayBeCompound(_ words: [[UInt8]]) -> Bool {
        words.contains { word in word.count > 5 && germanEnds.contains { hasEnd(word, $0) } }
    }

    private static func mayBeTranslated(_ word: [UInt8]) -> Bool {
        let bare = KindWords.withoutArticle(word)
        if numbers.contains(bare) || phraseBeginnings.contains(bare) { return true }
        return word.count > 3 && germanEnds.contains { hasEnd(word, $0) }
    }

    @inline(__always)
    private static func hasEnd(_ word: [UInt8], _ end: [UInt8]) -> Bool {
        word.last == end.last && word.count >= end.count + 2 && word.suffix(end.count).elementsEqual(end)
    }

    private struct Part {
        var words: [[UInt8]]
        var line: Int?

        var role: Role? { line.map { TranslatedWords.lines[$0].role } }
    }

    /// Adjectives before their nouns, kinds behind what they are of, the country of "Türkiye'nin Bağdat Büyükelçiliği" beside it.
    private static func orders(of parts: [Part]) -> [[Part]] {
        var orders: [[Part]] = []
        var english = parts
        for index in english.indices.dropFirst() where english[index].role == .adjective {
            if english[index - 1].role != .adjective { english.swapAt(index, index - 1) }
        }
        orders.append(english)
        if let first = english.first, first.role == .kind, english.count > 1 {
            orders.append(english.dropFirst() + [first])
        }
        if parts.count > 2, let last = parts.last, last.words.allSatisfy(CountryWords.contains) {
            // "ministère de la Défense irakien".
            orders.append([parts[0], last] + parts[1..<(parts.count - 1)])
        }
        if let last = parts.last, last.role == .kind, parts.count > 1 {
            orders.append([last] + parts.dropLast())
            if parts.count > 2 { orders.append([parts[0], last] + parts[1..<(parts.count - 1)]) }
        }
        return orders
    }

    /// The name cut into phrases of the table, the longest first, and single words.
    private static func parted(_ words: [[UInt8]]) -> [Part] {
        var parts: [Part] = []
        var index = 0
        while index < words.count {
            let most = min(longestPhrase, words.count - index)
            if let count = (1...most).reversed().first(where: { number(words[index..<(index + $0)]) != nil }) {
                let phrase = words[index..<(index + count)]
                parts.append(Part(words: Array(phrase), line: number(phrase)))
                index += count
            } else {
                parts += compound(words[index])
                index += 1
            }
        }
        return parts
    }

    /// Verteidigungsministerium, Haditha-Staudamm, Ölfeld: the kind closes a German word.
    private static func compound(_ word: [UInt8]) -> [Part] {
        for end in germanEnds where hasEnd(word, end) {
            let stem = Array(word.dropLast(end.count))
            let kind = numbers[end]
            let bare = stem.last == Letter.s ? Array(stem.dropLast()) : stem
            if let line = numbers[stem] ?? numbers[bare] {
                return [Part(words: [stem], line: line), Part(words: [end], line: kind)]
            }
            if stem.count >= 4 { return [Part(words: [stem]), Part(words: [end], line: kind)] }
        }
        return [Part(words: [word])]
    }

    private static let germanEnds = [
        "ministerium", "botschaft", "kraftwerk", "zementwerk", "raffinerie", "staudamm", "damm", "gebirge", "flughafen",
        "flugplatz", "stutzpunkt", "basis", "universitat", "krankenhaus", "gefangnis", "zone", "feld", "provinz",
        "museum", "moschee", "bank", "fabrik", "palast", "brucke", "platz", "see", "berge", "viertel", "markt", "stadt",
    ].map { Array($0.utf8) }

    private static func isJoining(_ word: [UInt8]) -> Bool {
        NameParticles.isForeignJoining(word) || NameParticles.isJoining(word) || joining.contains(word)
    }
    private static let joining = HashedWords([
        "fur", "del", "dei", "delle", "della", "dello", "do", "da", "en", "im", "zum", "zur",
    ])

    private static func number(_ phrase: ArraySlice<[UInt8]>) -> Int? {
        if phrase.count == 1 { return phrase.first.flatMap { numbers[KindWords.withoutArticle($0)] } }
        guard let first = phrase.first, phraseBeginnings.contains(KindWords.withoutArticle(first)) else { return nil }
        return numbers[FoldedName.joined(phrase.map(KindWords.withoutArticle))]
    }

    // MARK: - The table

    fileprivate enum Role { case kind, adjective, other }

    fileprivate struct Line {
        /// How the lists write it, the commonest first.
        let targets: [[[UInt8]]]
        let role: Role

        func listed(_ choice: Int) -> [[UInt8]] { targets[min(choice, targets.count - 1)] }
    }

    private static func table(_ text: String, _ role: Role) -> [(line: Line, phrases: [[UInt8]])] {
        text.split(separator: "\n").map { row in
            let sides = row.split(separator: ":", maxSplits: 1)
            let targets = sides[0].split(separator: "/").map { FoldedName(String($0)).plain }
            let said = (sides[1].split(separator: ",") + sides[0].split(separator: "/").dropFirst()).map(String.init)
            // Typists leave the signs of Turkish out; ş and ç are also put into English letters before it comes here.
            let written = said.flatMap { word in
                [word, word.replacing("ğ", with: "g"), word.replacing("ş", with: "sh").replacing("ç", with: "ch")]
            }
            let phrases = written.map { FoldedName.joined(FoldedName($0).plain.map(KindWords.withoutArticle)) }
            return (Line(targets: targets, role: role), phrases.filter { !$0.isEmpty })
        }
    }

    private static let rows = table(kinds, .kind) + table(adjectives, .adjective) + table(others, .other)
    fileprivate static let lines = rows.map(\.line)
    private static let numbers = HashedWords(
        rows.enumerated().flatMap { number, row in row.phrases.map { ($0, number) } })
    private static let longestPhrase = 3
    private static let phraseBeginnings = HashedWords(
        rows.flatMap(\.phrases).filter { $0.contains(0x20) }.map { (Array($0.prefix { $0 != 0x20 }), 0) })

    private static let kinds = """
        dam/barrage: Staudamm, Talsperre, Damm, barajı, baraj, presa, diga, sadd, sad
        mountains/mountain/mount: monts, mont, montagnes, montagne, Gebirge, Berge, Berg, dağı, dağları, montes, monti, jabal, jebel, çiyayê, çiya, hills, range
        lake: lac, see, gölü, lago, buhayrat, buhairat
        bridge: köprüsü, köprü, puente, ponte, pira, pirdî, pirdi
        square: meydanı, meydan, plaza, piazza, sahası
        street: caddesi, cadde, sokağı, sokak, calle, avenue, boulevard, bulvarı, khiaban
        road/highway: yolu, Autobahn, Landstraße, Schnellstraße, carretera, autoroute, otoyolu
        neighborhood: mahallesi, mahalle, semti, barrio, Stadtteil, faubourg, taxa, quartiere
        district: ilçesi, ilçe, kazası, kaza, Bezirk, Distrikt, distrito, distretto, navçeya, qezaya
        subdistrict: nahiyesi, nahiyeya, Unterbezirk, sous-district
        governorate/province: vilayeti, vilayet, ili, valiliği, gouvernorat, Gouvernement, Provinz, provincia, gobernación, parêzgeha, ostan
        city/town: şehri, kenti, ville, Stadt, ciudad, città, bajarê, kasabası, beldesi, localité, bourg, bajarokê
        village: köyü, köy, Dorf, pueblo, villaggio, aldea, gundê, gund
        river: nehri, nehir, ırmağı, rivière, rio, fiume, çemê, Fluss
        airport/air base/base: havaalanı, havalimanı, hava alanı, hava limanı, aeropuerto, aeroporto, aérodrome, Flughafen, Flugplatz, balafirgeha, foroudgah
        base/camp: üssü, üs, hava üssü, askeri üssü, Basis, Stützpunkt, Militärstützpunkt, Luftwaffenbasis, Militärbasis, bingehê, base militaire, base aérienne, aérienne
        camp/base: kampı, kamp, campo, campamento, Lager, kampa, caserne, Kaserne, kışlası
        hospital: hastanesi, hastane, ospedale, nexweşxaneya, clinique
        mosque: camii, camisi, cami, mezquita, moschea, Moschee, mizgefta
        shrine: türbesi, sanctuaire, Heiligtum, santuario, mausolée
        palace: sarayı, saray, palacio, palazzo, Palast, Schloss
        hotel: oteli, otel
        university: üniversitesi, universidad, università, zanîngeha, Universität
        embassy: büyükelçiliği, elçiliği, büyükelçilik, ambasciata, embajada, balyozxaneya, Botschaft, ambassade, sefareti
        consulate/consulate general: başkonsolosluğu, konsolosluğu, Generalkonsulat, consulat général, Konsulat, consulat, consolato, consulado
        ministry: bakanlığı, bakanlık, ministère, Ministerium, ministerio, ministero, wezareta
        prison: hapishanesi, cezaevi, Gefängnis, cárcel, carcere, girtîgeha
        market: pazarı, çarşısı, Markt, mercado, mercato, bazaar, bazar, souk
        cemetery: mezarlığı, cementerio, cimetière, Friedhof
        church: kilisesi, iglesia, chiesa, Kirche
        museum: müzesi, museo, musée, Museum
        stadium: stadyumu, stadı, estadio, stadio, Stadion
        park: parkı, parque, parco
        monument: anıtı, monumento, Denkmal
        island: adası, isla, isola, Insel
        canal: kanalı, canale, Kanal
        refinery: rafinerisi, refinería, raffineria, Raffinerie, raffinerie
        power plant/power station: santrali, elektrik santrali, Kraftwerk, centrale électrique, centrale thermique, central eléctrica
        cement plant/cement factory: cimenterie, Zementwerk, Zementfabrik, çimento fabrikası, usine de ciment, usine ciment
        plant/factory: usine, Fabrik, fabrikası
        oil field/oilfield: champ pétrolifère, champ pétrolier, Ölfeld, petrol sahası, campo petrolífero, petrol yatağı
        gas field: champ gazier, champ de gaz, champ gaz, Gasfeld, gaz sahası, doğalgaz sahası
        field: champ, Feld
        border crossing/crossing/border post: poste frontière, poste frontalier, passage frontalier, Grenzübergang, sınır kapısı, border gate, border point, crossing point, border
        headquarters/building/compound: siège, quartier général, Hauptquartier, Sitz, Zentrale, karargahı, genel merkezi, sede, offices, office, hq
        building: bâtiment, immeuble, Gebäude, binası, edificio
        gate: porte, Tor, kapısı, puerta, bawabat
        zone: bölgesi, bölge, zona
        port: Hafen, limanı, puerto, porto
        tower: tour, Turm, kulesi
        station: gare, Bahnhof, istasyonu, estación
        bank: banque, bankası, banco, banca
        company: société, compagnie, Gesellschaft, şirketi
        lz/landing zone: helipad, heliport, Landeplatz
        fob/forward operating base/camp: joint security station, jss, patrol base, operating base
        cop/combat outpost: outpost
        جبال/جبل/تلال: سلسلة جبال, سلسله, مرتفعات
        مصرف/بنك: بانك
        معمل/مصنع: مصنع
        منفذ/معبر: معبر, منفذ حدودي, المنفذ الحدودي
        حقل/حقول: حقول
        محطة كهرباء/محطة: محطه توليد, محطه طاقه
        مجسر/جسر: مجسر, پل, پردی
        مطار: فرودگاه, فڕۆکەخانەی, فرۆکەخانەی
        سفارة: سفارت, باڵیۆزخانەی
        محافظة: استان, پارێزگای
        مدينة: شهر, شاری
        قرية: روستای, گوندی, دێی
        شارع: خیابان, شەقامی
        حي: گەڕەکی
        مستشفى: بیمارستان, نەخۆشخانەی
        نهر: رودخانه, رود, ڕووباری
        قاعدة/معسكر: پایگاه, بنکەی
        مخيم/معسكر: کەمپی, مخیم
        سجن: زندان, زیندانی
        وزارة: وزارت, وەزارەتی
        جامعة: دانشگاه, زانکۆی
        فندق: هتل, اوتيل, هوتيل
        قضاء: قەزای
        ناحية: ناحیەی
        سد/سدة: بەنداوی
        """

    private static let adjectives = """
        green: verte, vert, grüne, grün, grünen, gruene, yeşil, verde
        medical: médicale, médical, medizinische, medizin, tıp, medica
        central: centrale, zentrale, zentral, merkez, merkezi
        north/northern: nord, kuzey, norte, septentrional
        south/southern: sud, süd, güney, sur
        east/eastern: est, orientale, oriental, ost, doğu, este
        west/western: ouest, occidentale, occidental, batı, oeste
        new: nouvelle, nouveau, neue, neu, neues, neuer, yeni, nueva, nuova
        old: vieille, vieux, alte, altes, eski, ancienne, ancien
        great/grand/big: grande, große, großer, büyük
        republican: républicain, républicaine, republikanische, republikanischer
        republic/jumhuriya/republican: république, Republik, cumhuriyet, repubblica, república
        presidential: présidentiel, Präsidenten, başkanlık
        suspension: suspendu, suspendue, Hänge, asma
        oil: pétrole, Öl, Erdöl, petrol, petrolio, petróleo
        finance: finances, Finanzen, Finanz, maliye, finanzas, finanze
        defence/defense: défense, Verteidigung, savunma, defensa, difesa
        interior: intérieur, innen, innern, içişleri, interno
        foreign/foreign affairs: affaires étrangères, étrangères, Außen, Aussen, auswärtigen, dışişleri, esteri
        health: santé, Gesundheit, sağlık, salud
        education: éducation, Bildung, eğitim
        justice: Justiz, adalet, justicia
        trade: commerce, Handel, ticaret
        industry: industrie, sanayi
        electricity: électricité, Elektrizität, Strom, elektrik
        transport/transportation: transports, Verkehr, ulaştırma
        planning: planification, Planung, planlama
        agriculture: Landwirtschaft, tarım
        culture: Kultur, kültür
        water resources: ressources eau, ressources hydriques, Wasserressourcen, su kaynakları
        media: médias, Medien, medya
        unknown soldier: soldat inconnu, unbekannter Soldat, unbekannten Soldaten, meçhul asker
        security: sécurité, Sicherheit, güvenlik
        tahrir: libération, Befreiung, liberation, kurtuluş
        international: uluslararası, internacional, internazionale, milletlerarası
        military: askeri, militare, militar
        """

    private static let others = """
        us: états unis, Vereinigten Staaten, Vereinigte Staaten, abd, americana, americano, amerikan, amerika, estados unidos, stati uniti
        british: grande bretagne, royaume uni, Großbritannien, Vereinigtes Königreich, gran bretagna, reino unido, birleşik krallık, ingiltere, ingiliz
        saudi: arabie saoudite, saoudienne, saudische, Saudi Arabien, suudi arabistan, suudi, saudi arabia
        uae: émirats arabes unis, émirats, Vereinigte Arabische Emirate, bae, birleşik arap emirlikleri
        palestine: Palästina, filistin
        dijla: Dicle
        baghdad: Bağdat
        basra: Bassorah, Bassora, Basora
        aleppo: Alep, Halep
        damascus: Damas, Damaskus, Şam
        euphrates: Euphrate, Fırat, Eufrates
        network: réseau, Netzwerk, ağı
        """
}

/// The tables of `TranslatedWords`: how the lists write a word, the commonest first, then what writers put for it.
extension TranslatedWords {
    static let kinds = """
        dam/barrage: Staudamm, Talsperre, Damm, barajı, baraj, presa, diga, sadd, sad
        mountains/mountain/mount: mt, mts, mtn, mtns, monts, mont, montagnes, montagne, Gebirge, Berge, Berg, dağı, dağları, montes, monti, jabal, jebel, çiyayê, çiya, hills, range
        valley/wadi: vadisi, vadi, vallée, vallee, Tal, valle, geliyê, gelî, newala
        region/area: région, Gegend, yöresi, yöre, región, regione, herêma, deverê
        citadel/castle/qalat: citadelle, Zitadelle, château, Burg, Festung, kalesi, kale, castillo, castello, fort, fortress
        fort/camp: ft
        barracks/camp: casernes, cuartel, caserma, Kasernen
        desert: désert, Wüste, çölü, çöl, desierto, deserto, badiya, badiyat
        marsh/marshes/hawr: marais, Sumpf, Sümpfe, bataklığı, bataklık, pantano, palude, hor, haur
        farm/farms: ferme, fermes, Bauernhof, çiftliği, çiftlik, granja, fattoria, mazraat, mazari
        school: école, Schule, okulu, okul, escuela, scuola, madrasat, madrasa
        college/faculty: faculté, Fakultät, fakültesi, facultad, facoltà, kulliyat, kuliyat
        academy: académie, Akademie, akademisi, academia, accademia
        police station: commissariat, Polizeistation, Polizeirevier, karakolu, polis karakolu, comisaría
        checkpoint: ckpt, chkpt, poste contrôle, point contrôle, Kontrollpunkt, Kontrollposten, kontrol noktası, puesto control, saytarat
        warehouse/depot: entrepôt, Depot, depo, deposu, depósito, deposito, Lagerhaus
        lake: lac, see, gölü, lago, buhayrat, buhairat
        bridge: köprüsü, köprü, puente, ponte, pira, pirdî, pirdi
        square: meydanı, meydan, plaza, piazza, sahası
        street: ave, blvd, caddesi, cadde, sokağı, sokak, calle, avenue, boulevard, bulvarı, khiaban
        road/highway: hwy, yolu, Autobahn, Landstraße, Schnellstraße, carretera, autoroute, otoyolu
        neighborhood: nbhd, mahallesi, mahalle, semti, barrio, Stadtteil, faubourg, taxa, quartiere
        district: dist, ilçesi, ilçe, kazası, kaza, Bezirk, Distrikt, distrito, distretto, navçeya, qezaya
        subdistrict: sub district, nahiyesi, nahiyeya, Unterbezirk, sous-district
        governorate/province: gov, prov, vilayeti, vilayet, ili, valiliği, gouvernorat, Gouvernement, Provinz, provincia, gobernación, parêzgeha, ostan
        city/town: şehri, kenti, ville, Stadt, ciudad, città, bajarê, kasabası, beldesi, localité, bourg, bajarokê
        village: vill, köyü, köy, Dorf, pueblo, villaggio, aldea, gundê, gund
        river: nehri, nehir, ırmağı, rivière, rio, fiume, çemê, Fluss
        airport/air base/base: havaalanı, havalimanı, hava alanı, hava limanı, aeropuerto, aeroporto, aérodrome, Flughafen, Flugplatz, balafirgeha, foroudgah
        base/camp: üssü, üs, hava üssü, askeri üssü, Basis, Stützpunkt, Militärstützpunkt, Luftwaffenbasis, Militärbasis, bingehê, base militaire, base aérienne, aérienne
        camp/base: kampı, kamp, campo, campamento, Lager, kampa, caserne, Kaserne, kışlası
        hospital: hosp, hastanesi, hastane, ospedale, nexweşxaneya, clinique
        mosque: camii, camisi, cami, mezquita, moschea, Moschee, mizgefta
        shrine: türbesi, sanctuaire, Heiligtum, santuario, mausolée
        palace: sarayı, saray, palacio, palazzo, Palast, Schloss
        hotel: oteli, otel
        university: univ, üniversitesi, universidad, università, zanîngeha, Universität
        embassy: diplomatic mission, mission, chancery, emb, büyükelçiliği, elçiliği, büyükelçilik, ambasciata, embajada, balyozxaneya, Botschaft, ambassade, sefareti
        consulate/consulate general: başkonsolosluğu, konsolosluğu, Generalkonsulat, consulat général, Konsulat, consulat, consolato, consulado
        ministry: min, bakanlığı, bakanlık, ministère, Ministerium, ministerio, ministero, wezareta
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
        office: bureau, Büro, ofisi, oficina, ufficio
        building: bldg, bld, bâtiment, immeuble, Gebäude, binası, edificio
        gate: porte, Tor, kapısı, puerta, bawabat
        zone: bölgesi, bölge, zona
        port: Hafen, limanı, puerto, porto
        tower: tour, Turm, kulesi
        station: stn, gare, Bahnhof, istasyonu, estación
        bank: banque, bankası, banco, banca
        company: société, compagnie, Gesellschaft, şirketi
        lz/landing zone: helipad, heliport, Landeplatz
        fob/forward operating base/camp: joint security station, jss, patrol base, operating base
        cop/combat outpost: outpost
        جبال/جبل/تلال: سلسلة جبال, سلسله, مرتفعات
        مقر/مبنى: مكتب, ديوان, مقرات, بناية
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

    static let adjectives = """
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
        technology: technologie, Technologie, teknoloji, tecnología, tecnologia
        prime minister: premier ministre, Premierminister, başbakanlık, başbakan, primer ministro, primo ministro
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

    static let others = """
        us: états unis, Vereinigten Staaten, Vereinigte Staaten, abd, americana, americano, amerikan, amerika, estados unidos, stati uniti
        british: grande bretagne, royaume uni, Großbritannien, Vereinigtes Königreich, gran bretagna, reino unido, birleşik krallık, ingiltere, ingiliz
        saudi: arabie saoudite, saoudienne, saudische, Saudi Arabien, suudi arabistan, suudi, saudi arabia
        uae: émirats arabes unis, émirats, Vereinigte Arabische Emirate, bae, birleşik arap emirlikleri
        palestine: Palästina, filistin
        رئاسة الوزراء: رئيس الوزراء, مجلس الوزراء, رئاسة مجلس الوزراء
        two storey/double decker: deux étages, zweistöckige, zweistöckigen, iki katlı
        network: réseau, Netzwerk, ağı
        """

    /// Cities, provinces and rivers that have a name of their own in other languages; it may stand alone.
    static let exonyms = """
        dijla: Dicle
        baghdad: Bağdat
        basra: Bassorah, Bassora, Basora
        nineveh: Ninova, Ninive, Niniwa
        aleppo: Alep, Halep
        damascus: Damas, Damaskus, Şam
        euphrates: Euphrate, Fırat, Eufrates
        """
}

/// What writers put before or behind a name to say what kind of thing bears it, by the feature codes of what they say it of.
///
/// A code stands for all that begin with it; one behind "!" is left out, and a line of such alone holds for all others; one behind
/// "~" holds where no place of the others is found. A phrase of several lines holds for the codes of each.
extension ClassPhrases {
    static let list = """
        P. A.: garage, bus station, bus terminal, terminal, كراج, مراب, city, town, township, village, hamlet, settlement, community, locality, municipality, district, subdistrict, \
        quarter, neighborhood, neighbourhood, suburb, borough, sector, county, rural area, downtown, center, \
        centre, city center, city centre, city of, administration, madinat, medinat, baldat, balda, qaryat, qarya, \
        karyat, nahiyat, nahiya, nahia, qada, qadha, kaza, markaz, mahallat, mahalla, mahalle, hay, hayy, hai, hey, baladiyat, baladiya, old city, \
        old town, prefecture, canton, city district, residential district, residential neighborhood, residential area, residential \
        quarter, housing estate, estate, industrial district, housing complex, residential complex, housing project, مدينه, بلده, قريه, ناحيه, قضا, حي, محله, بلديه, مركز, قصبه, \
        ضاحيه, مقاطعه, قاطع, قطاع, حاره, تجمع, ارياف, بلدات, قري, مركز مدينه, مركز قضا, مركز ناحيه, مركز محافظه, اطراف مدينه, كانتون, حي سكني, مجمع سكني, هور, عزبه, نزله, سكني
        A. ~P.: rural, governorate, governate, province, muhafazat, muhafaza, countryside, rif, reef, محافظه, ريف
        P. A. L. T. H.: area, region, zone, mantiqat, mintaqat, mantiqa, lands, territory, منطقه, اراضي, نواحي, مناطق
        S.PSTB S.GATE ~P.: border crossing, crossing, crossing point, border post, border point, border gate, border terminal, border, port \
        of entry, checkpoint, land port, منفذ, معبر, منفذ حدودي, معبر حدودي, منفذ بري, نقطه حدوديه, حدودي, حدوديه
        S. L.: facility, site, compound, headquarters, hq, position, موقع, مقر, نقطه, مجمع
        L.MILB S.AIR S.CMP S.CSTL S.PAL ~L.OILF ~L.GASF: base, camp, garrison, barracks, barrack, outpost, post, fob, cop, pb, cob, cos, lsa, jss, jcc, css, mss, \
        firebase, fb, kamp, lz, fos, fort, cantonment, installation, patrol base, \
        military base, military camp, military compound, military complex, military airport, military airfield, military airbase, \
        military air base, military site, military post, military garrison, military barracks, military facility, military \
        installation, military headquarters, military outpost, army base, army camp, army barracks, army outpost, army garrison, army post, \
        air base, airbase, airfield, air field, aerodrome, air force base, air station, airstrip, landing strip, landing zone, helipad, \
        heliport, forward operating base, forward operating site, forward base, operating base, combat outpost, fire base, \
        contingency operating base, contingency operating location, contingency operating site, main operating base, logistics base, \
        logistics support area, logistical support area, logistics hub, joint security station, security station, joint base, mission \
        support site, support site, convoy support center, convoy support centre, training camp, training center, training centre, training \
        base, training site, special forces base, coalition base, helicopter base, drone base, base camp, basecamp, base complex, \
        depot, ammunition depot, arms depot, military depot, qaidat, qaedat, kaidat, qaida, muaskar, moaskar, mu'askar, \
        thuknat, thakanat, قاعده, معسكر, ثكنه, ثكنات, مطار, مخيم, كامب, كمب, قاعده عسكريه, قاعده جويه, معسكر تدريب, \
        قاعده عمليات متقدمه, قاعده عمليات, مهبط, مهبط طائرات, قاعده عسكريه جويه, موقع عسكري, مطار عسكري, ثكنه عسكريه, نقطه عسكريه, \
        عسكري, عسكريه, جوي, جويه, حربي, حربيه, لوجستي, لوجستيه, لوجستيه عسكريه, قتالي, قتاليه, متقدم, متقدمه, مشترك, مشتركه
        S.CMP S.BLDG L.: refugee camp, refugees camp, displaced camp, displacement camp, idp camp, idps camp, displaced persons camp, camp for \
        displaced, مخيم, مخيم نازحين, مخيم لاجيين, نازحين, للنازحين, لاجيين, للاجيين, مخيم نزوح
        S.AIR L.MILB: airport, international airport, civil airport, civilian airport, domestic airport, national airport, regional \
        airport, airport complex, air terminal, matar, mattar, airfield, مطار, مطار دولي, مطار مدني, دولي, مدني, دولي جديد
        S.PRN L.MILB: prison, jail, gaol, penitentiary, detention camp, detention center, detention centre, detention facility, \
        detention, central prison, correctional facility, correctional institution, prison complex, prison camp, internment camp, \
        internment facility, federal prison, federal, maximum security, maximum security prison, women, womens, juvenile, اتحادي, اتحاديه, نسا, احداث, holding facility, sijn, sijin, سجن, معتقل, سجن مركزي, مركزي, مركزيه, مركز احتجاز, مركز اعتقال, اصلاحي, سجن عسكري, احتجاز
        S.HSP: hospital, clinic, medical center, medical centre, medical complex, teaching hospital, general hospital, university hospital, \
        children hospital, cardiac, cardiac hospital, heart, covid, covid 19, corona, coronavirus, cancer, oncology, maternity, maternity hospital, pediatric, paediatric, children, childrens, \
        eye, burns, surgical, surgery, isolation, fever, psychiatric, mental, mental health, orthopedic, orthopaedic, neurological, specialty, specialist, specialised, specialized, general, public, main, state, government, governmental, \
        private, emergency, trauma, field hospital, educational, medical city, educational hospital, military hospital, specialist hospital, specialised hospital, specialized \
        hospital, central hospital, emergency hospital, private hospital, heart hospital, infirmary, teaching, mustashfa, mustashfi, \
        مستشفي, مشفي, مستوصف, مركز طبي, مجمع طبي, تعليمي, عام, جامعي, مركزي, تخصصي, اهلي, عسكري, تعليمي عام, للاطفال, اطفال, طواري, حكومي, قلب, لجراحه قلب, امراض قلب, كورونا, ولاده, نسائيه, نساييه, نساييه واطفال, جراحي, امراض سرطانيه, اورام, حروق, نفسيه, عيون, ميداني, \
        عسكري عام, جمهوري
        S.MSQE S.SHRN S.CMTY: mosque, masjid, jami, jame, jamia, shrine, holy shrine, tomb, mausoleum, sanctuary, grand mosque, great mosque, \
        husseiniya, husayniyah, husseiniyah, hussainiya, marqad, maqam, zarih, haram, threshold, imam, hazrat, hazrate, hadhrat, hadrat, \
        sayyid, sayed, sayyida, sayyidah, seyid, prophet, nabi, saint, holy, dome, minaret, friday mosque, central mosque, مسجد, جامع, مرقد, \
        ضريح, عتبه, مقام, حسينيه, مزار, حرم, امام, حضرت, حضره, سيد, سيده, نبي, مقدس, مقدسه, شريف, شريفه, طاهر, مطهر, كبير, مرقد امام, روضه
        S.CH S.MSTY: church, cathedral, monastery, convent, abbey, priory, deir, dayr, كنيسه, دير, كاتدراييه
        L.OILF L.GASF: field, oil field, oilfield, oil fields, oilfields, gas field, gasfield, gas fields, gas plant, gas facility, oil \
        facility, oil wells, oil well, oil, gas, concession, block, gas complex, wells, deposit, hydrocarbon field, oil and gas field, \
        gas and oil field, haql, hakl, حقل, حقول, حقل نفط, حقل نفطي, حقول نفط, حقل غاز, حقل غازي, حقول غاز, نفط, نفطي, نفطيه, غاز, غازي, \
        غازيه, ابار, ابار نفط, محطه غاز, معمل غاز, شركه غاز
        S.OILR S.MFG L.MILB: refinery, oil refinery, refineries, petroleum refinery, refinery complex, oil complex, refining complex, masfa, masfat, \
        مصفاه, مصفي, مصافي, مصفاه نفط, مصفي نفط, مصافي نفط, مجمع مصافي
        S.PS S.OIL S.BLDG: station, power plant, power station, thermal power plant, thermal power station, gas power plant, gas power station, \
        power facility, electricity station, electric station, electrical station, thermal station, steam power plant, plant, generating \
        station, substation, pumping station, pump station, oil station, oil pumping station, pipeline station, mahattat, \
        محطه, محطه كهربا, محطه كهرباييه, محطه حراريه, حراريه, كهرباييه, غازيه, محطه ضخ, محطه نفط, نفطيه, محطه توليد, محطه طاقه, كهربا, محطه توليد كهربا
        S.DAM S.CNL: dam, barrage, weir, reservoir dam, hydroelectric dam, hydropower dam, regulator, sadd, saddat, sad, سد, سده, ناظم, سد مايي
        H.: lake, reservoir, marsh, marshes, wetlands, river, canal, waterway, stream, channel, creek, inlet, strait, tributary, bay, khor, khawr, \
        hor, hawr, nahr, buhayrat, buhairat, shatt, water channel, بحيره, خزان, هور, اهوار, نهر, قناه, خور, شط, رافد, جدول, مجري, ممر مايي, بحيره سد
        T.: mountain, mountains, mount, mt, hill, hills, hilltop, ridge, range, mountain range, heights, highlands, massif, peak, summit, plain, \
        plains, valley, wadi, desert, island, isle, mountain area, jabal, jebel, jabel, djebel, cebel, jazirat, sahl, dasht, جبل, جبال, تلال, سلسله, \
        سلسله جبال, مرتفعات, مرتفع, قمه, سهل, سهول, وادي, صحرا, باديه, جزيره, منطقه جبليه
        S.BDG: bridge, overpass, flyover, viaduct, footbridge, new bridge, road bridge, iron bridge, floating bridge, jisr, jisir, جسر, مجسر, جسر حديدي, قنطره
        S.SQR R.: square, public square, circle, roundabout, rotary, traffic circle, traffic square, intersection, junction, crossroads, plaza, street, \
        road, avenue, highway, boulevard, expressway, motorway, main road, main street, thoroughfare, sahat, saha, midan, maydan, taqatu, شارع, طريق, \
        ساحه, ميدان, تقاطع, دوار, فلكه, جاده, خط سريع, شارع عام, طريق سريع, طريق دولي, مفرق
        S.HTL: hotel, hotels, hotel complex, hotel tower, tower hotel, hotel and towers, international hotel, grand hotel, funduq, فندق, فنادق
        S.RSRT L.PRK S.ZOO: resort, tourist resort, holiday resort, summer resort, tourism resort, tourist site, tourist area, resort area, \
        recreational area, park, gardens, garden, amusement park, public park, theme park, zoo, مصيف, منتجع, سياحي, سياحيه, مصيف سياحي, \
        منتجع سياحي, منطقه سياحيه, حديقه, حدايق, متنزه, منتزه, مدينه العاب
        S.GOVL S.ADMF S.BLDG S.PSTB: site, facility, plant, research center, research centre, nuclear site, nuclear complex, nuclear facility, nuclear plant, nuclear, منشاه, منشاه نوويه, نووي, نوويه, موقع, مركز, building, buildings, headquarters, hq, compound, office, offices, complex, main office, main building, \
        headquarters building, headquarters compound, company, corporation, firm, directorate, department, commission, authority, center, \
        centre, premises, seat, tower, government complex, government building, مبني, مقر, بنايه, مجمع, شركه, دايره, مديريه, هييه, موسسه, مكتب, مكاتب, \
        مقر عام, مقر رييسي, مقر رييس, رييسي, رييسيه, عامه, حكومي, حكوميه
        S.PAL S.GOVL: palace, palaces, presidential palace, palace complex, presidential complex, presidential site, residence, mansion, saddam, saddam hussein, saddam husayn, صدام, صدام حسين, qasr, قصر, \
        قصور, قصر رياسي, قصور رياسيه, رياسي, رياسيه
        S.MNMT S.MUS: monument, memorial, statue, obelisk, landmark, museum, nasb, nusb, national monument, war memorial, نصب, تمثال, نصب تذكاري, تذكاري, متحف, نصب تذكار
        S.UNIV S.SCH S.BLDG: university, college, institute, campus, university campus, faculty, academy, school, university complex, jamiat, جامعه, \
        كليه, معهد, حرم جامعي, مجمع جامعي, اكاديميه
        S.STDM S.MKT S.CMTY: stadium, football stadium, sports stadium, arena, market, bazaar, bazar, souk, souq, suq, old market, popular market, \
        central market, pet market, animal market, bird market, livestock market, fish market, vegetable market, wholesale market, flea market, gold market, main market, marketplace, cemetery, graveyard, burial ground, ملعب, استاد, سوق, سوق شعبي, مقبره, اسواق, بازار, شعبي, ملعب رياضي
        S.CSTL: castle, citadel, fort, fortress, old citadel, ancient citadel, historic citadel, stronghold, historic castle, medieval castle, old castle, ruined castle, qalat, qala, قلعه, حصن, قلعه اثريه, قلعه تاريخيه
        S. L. T. P.PPLH P.PPLQ P.PPLX: archaeological, archeological, archaeological site, archeological site, historical site, ancient site, ancient city, ancient town, heritage site, ruins, ruin, ruined city, \
        ruins of, remains, remains of, unesco site, excavation, excavations, اثريه, اثري, تاريخيه, تاريخي, قديمه, قديم, تراثيه, تراثي, اثار, اطلال, موقع اثري, مدينه اثريه, مدينه قديمه, عريقه
        S.MFG: factory, plant, works, mill, industrial plant, complex, industrial complex, facility, مصنع, معمل, معامل, مجمع صناعي
        L.PRT: port, harbor, harbour, sea port, seaport, terminal, oil terminal, oil port, commercial port, anchorage, ميناء, مينا, مرفا, ميناء تجاري, مينا تجاري, مينا نفطي
        S. L. R.: martyr, shahid, shaheed, شهيد, شهيده, شهدا
        S.DIP S.GOVL: compound, complex, building, grounds, premises, headquarters, mission, site, مجمع, مبني, مقر, بنايه
        S.AIR S.BLDG L. A.ZN: zone, complex, compound, hub, enclave, terminal
        !S.DIP !S.UNIV: iraq, iraqi, irak, irakisch, iraks, syria, syrian, syrie, kurdish, kurdistan, kurd, baghdadi, عراق, عراقي, عراقيه, سوري, سوريه, \
        سوريا, كردي, كرديه, كردستان, اقليم كردستان, former, so called, ancient, famous, nearby, abandoned, disused, notorious, infamous, sprawling, embattled, besieged, destroyed, iconic, landmark, historic, historical, strategic, سابق, سابقه, سابقا, استراتيجي, استراتيجيه, مسمي
        S. L.: run, operated, held, controlled
        L.MILB S.AIR S.CMP ~L.OILF ~L.GASF ~S.PRN: us, u s, usa, american, america, us army, us military, us led, us run, us led coalition, american army, american military, american \
        occupation, american led, british, uk, british army, british military, raf, royal air force, coalition, coalition forces, international coalition, global \
        coalition, nato, allied, multinational, polish, italian, spanish, danish, australian, japanese, korean, south korean, dutch, \
        ukrainian, french, german, romanian, bulgarian, turkish, turkey, turkiye, russian, russia, iranian, iran, army, military, marine, marines, marine corps, usmc, usaf, air force, \
        iraqi army, syrian army, iraqi air force, peshmerga, pmf, hashd, popular mobilization, sdf, special forces, joint, main, large, \
        kuwait, jordan, saudi, saudi arabia, saudi arabian, qatar, bahrain, bahraini, emirati, uae, egypt, egyptian, italy, poland, denmark, france, germany, spain, australia, britain, romania, netherlands, \
        georgia, georgian, salvadoran, el salvador, norwegian, swedish, finnish, hungarian, czech, slovak, estonian, latvian, lithuanian, portuguese, belgian, canadian, israeli, \
        us forces, american forces, us troops, us marines, us air force, us navy, us special forces, foreign forces, nato led, syrian democratic forces, \
        training, logistics, air, border guard, federal police, police, امريكي, امريكيه, اميركي, اميركيه, جيش, جيش امريكي, جيش اميركي, قوات امريكيه, قوات اميركيه, \
        قوات تحالف, تحالف, تحالف دولي, دولي, دوليه, بريطاني, بريطانيه, تركي, تركيه, روسي, روسيه, ايراني, ايرانيه, بولندي, بولنديه, ايطالي, ايطاليه, فرنسي, فرنسيه, بيشمركه, \
        اردني, اردنيه, كويتي, كويتيه, سعودي, سعوديه, قطري, قطريه, اماراتي, اماراتيه, عراقي, عراقيه, jordanian, kuwaiti, saudi, qatari, مارينز, ناتو, حلف ناتو, جيش عراقي, قوات عراقيه, حشد شعبي, جيش سوري, سلاح جو, شرطه اتحاديه, محتل, محتله
        """
}

/// Names that are also ordinary words, first names or surnames, in the press of Iraq above all.
enum WeakNames {
    /// - Parameter name: one word.
    static func contains(plain: [UInt8], sound: [UInt8]) -> Bool {
        letterCount(plain) <= 3 || sounds.contains(sound) || OrdinaryWords.contains(plain)
    }

    /// A first name, a surname or an everyday word of the list.
    static func isPerson(sound: [UInt8]) -> Bool { sounds.contains(sound) }

    /// A word that names a place with its article only, although a hamlet is listed without.
    static func isIndefinite(_ sound: ArraySlice<UInt8>) -> Bool { indefinite.contains { sound.elementsEqual($0) } }
    /// A round or a course; his sight.
    private static let indefinite = ["دوره", "بصره"].map { Array($0.utf8) }

    /// Names of several words that any other place may bear: a suspension bridge.
    static func isCommonPhrase(_ name: FoldedName) -> Bool { phrases.contains(name.soundKey) }

    private static let phrases = Set(
        [
            "الجسر المعلق", "Suspension Bridge", "Hanging Bridge", "Pig Island", "Pigs Island", "Medical City",
            "المحطة المركزية",
            // Every capital has them.
            "Turkish Embassy", "Iranian Embassy", "British Embassy", "UK Embassy", "Foreign Ministry",
            "Iraqi Foreign Ministry",
            "Ministry of Foreign Affairs", "Defence Ministry", "Ministry of Defence", "Iraqi Defence Ministry",
            "Planning Ministry", "Ministry of Planning", "Justice Ministry", "Ministry of Justice", "Finance Ministry",
            "Ministry of Finance", "National Security Service", "السفارة التركية", "السفارة الإيرانية",
            "السفارة البريطانية",
            "Egyptian Embassy", "German Embassy", "Russian Embassy", "Italian Embassy", "Jordanian Embassy",
            "French Embassy", "Australian Embassy", "Saudi Embassy", "السفارة المصرية", "السفارة الألمانية",
            "السفارة الروسية", "السفارة الإيطالية", "السفارة الأردنية", "السفارة الفرنسية", "السفارة الأسترالية",
            "السفارة السعودية", "Defense Ministry", "Ministry of Defense", "Iraqi Defense Ministry",
            "Iraqi Ministry of Defense", "Interior Ministry", "Ministry of Interior", "Ministry of the Interior",
            "Iraqi Interior Ministry", "Iraqi Ministry of Interior", "Oil Ministry", "Ministry of Oil",
            "Iraqi Oil Ministry",
            "Iraqi Ministry of Oil", "Health Ministry", "Ministry of Health", "Iraqi Health Ministry",
            "Iraqi Ministry of Health", "Education Ministry", "Ministry of Education", "Iraqi Ministry of Education",
            "مبنى وزارة الداخلية", "مبنى وزارة النفط", "مبنى وزارة الصحة", "Imam Ali Mosque", "Imam Hussein Mosque",
            "مبنى وزارة الخارجية", "مبنى وزارة الدفاع", "مبنى وزارة التخطيط", "مبنى وزارة العدل", "مبنى وزارة المالية",
        ]
        .map { FoldedName($0).soundKey })

    private static func letterCount(_ plain: [UInt8]) -> Int {
        guard let first = plain.first, first >= 0x80 else { return plain.count }
        // Two bytes a letter; the article is none of the name.
        return plain.count / 2 - (ArabicFolding.hasArticle(plain, at: 0) ? 2 : 0)
    }

    private static let sounds = Set(
        """
        Ur Jihad Amin Babil Mansour Salam Wahda Rashid Amil Resala Risala Sadr Hurriya Shaab Shuhada Thawra Nasr \
        Adil Andalus Karama Khaleej Mustansir Muthanna Rabia Saadoun Tahrir \
        Zahra Abbas Ali Aqeel Faisal Fatima Firdos Ghazali Haidar Hakim Hamid Hamza Hasan Hassan Hussein Husayn Ibrahim Idris \
        Ismail Jabbar Jafar Jamal Jamil Kamal Karim Kazim Khalid Khalil Mahdi Mahmoud Majid Malik Maryam Mohammed Muhammad Murad \
        Musa Nabil Nasir Omar Qasim Rahim Saad Sadiq Said Salih Salim Salman Samir Sayid Shakir Sulayman Taha Tariq Tawfiq Yasin \
        Younis Yousif Yusuf Zaid Zayn Nil Nile Palestine Victory Liberty Furat Ghadir Hadi Latif Aden Bayda \
        Rashad Bashir Arafa Barzan Barwari Jamila Wana Gara Perex Tibni Degala Kindi Hatra \
        Jazira Jazair Qahira Kanun Obaidi Shurta Asia Kabul Cairo Algeria Jordan Basra Nidal Ittihad Ilam Banks Fallah Dubbat
        جهاد امين بابل منصور سلام وحده رشيد عامل رساله صدر حريه شعب شهدا ثوره نصر عدل اندلس جامعه كرامه خليج رابعه شرطه تحرير زهرا زهور \
        عباس علي فردوس حسن حسين خالد محمد محمود صادق صالح سلمان نيل فرات غدير هادي عدن بيضا نضال اتحاد اسكان اعلام فلاح مهدي كاظم عماره كنيسه قائم هنديه خضرا بلد حضر قاسم حمزه رياض مدينه شرقيه حرم جديده جزيره جزاير قاهره كانون عبيدي اسيا رساله حديثه \
        حمص حماه درعا تدمر هول هجين طبقه قنديل ربيعه مكحول زمار سعديه منصوريه حلفايه بصيره سوسه قريتين
        """.split(whereSeparator: \.isWhitespace).map { FoldedName(String($0)).soundKey })
}

internal import IncidentModel

/// The grammar of sites in Arabic: a place in this slot of such a word has this role. The tests read every example.
enum ArabicRoleRules {
    static let all: [RoleRule] = [
        RoleRule(.launch, .from, .launch, "أُطلق صاروخان من منطقة الدورة."),
        RoleRule(.launch, .toward, .target, "انطلق صاروخ باتجاه الدورة."),
        RoleRule(.launch, .on, .target, "أطلق مسلحون صاروخين على الدورة."),
        RoleRule(.launch, .to, .target, "تم إطلاق ثلاثة صواريخ إلى الدورة."),
        RoleRule(.launch, .against, .target, "أطلقت صواريخ ضد الدورة."),
        RoleRule(.land, .inside, .impact, "سقط صاروخ في الدورة."),
        RoleRule(.land, .near, .impact, "سقوط ثلاثة صواريخ قرب الدورة."),
        RoleRule(.land, .on, .impact, "سقطت قذيفة هاون على الدورة."),
        RoleRule(.land, .at, .impact, "سقطت قذيفتان عند الدورة."),
        RoleRule(.land, .over, .impact, "انفجرت طائرة مسيرة فوق الدورة."),
        RoleRule(.hit, .object, .impact, "أصاب صاروخ مدينة الدورة."),
        RoleRule(.hit, .inside, .impact, "ضربت ثلاثة صواريخ في الدورة."),
        RoleRule(.hit, .near, .impact, "ضرب صاروخ قرب الدورة."),
        RoleRule(.target, .object, .target, "استهدف صاروخان الدورة."),
        RoleRule(.target, .subject, .target, "تعرضت الدورة لقصف بصواريخ الكاتيوشا."),
        RoleRule(.target, .on, .target, "هجوم صاروخي على الدورة."),
        RoleRule(.target, .against, .target, "هجوم بطائرة مسيرة ضد الدورة."),
        RoleRule(.target, .to, .target, "كانت منصة الصواريخ معدة للإطلاق إلى الدورة."),
        RoleRule(.target, .toward, .target, "قصف صاروخي باتجاه الدورة."),
        RoleRule(.target, .inside, .target, "استهدف صاروخ رتلا في الدورة."),
        RoleRule(.target, .near, .target, "استهدف صاروخ رتلا قرب الدورة."),
        RoleRule(.target, .from, .launch, "تعرض المعسكر لقصف بالصواريخ من الدورة."),
        RoleRule(.intercept, .inside, .intercepted, "إسقاط طائرة مسيرة في الدورة."),
        RoleRule(.intercept, .near, .intercepted, "أسقطت الدفاعات الجوية طائرة مسيرة قرب الدورة."),
        RoleRule(.intercept, .over, .intercepted, "اعتراض صاروخ في سماء الدورة."),
        RoleRule(.intercept, .from, .launch, "اعتراض صاروخ من الدورة."),
        RoleRule(.found, .inside, .found, "العثور على منصة إطلاق الصواريخ في الدورة."),
        RoleRule(.found, .near, .found, "عثرت القوات الأمنية على قاعدة إطلاق صواريخ قرب الدورة."),
        RoleRule(.found, .at, .found, "ضبط منصة صواريخ عند الدورة."),
        RoleRule(.found, .on, .found, "العثور على منصة صواريخ على أطراف الدورة."),
        RoleRule(.origin, .from, .launch, "سقط صاروخ قادم من الدورة."),
        RoleRule(.launchSite, .inside, .launch, "سقط صاروخ وكان مكان إطلاق الصاروخ في الدورة."),
        RoleRule(.launchSite, .from, .launch, "مكان إطلاق الصواريخ من الدورة."),
        RoleRule(.launchSite, .near, .launch, "مكان إطلاق الصواريخ قرب الدورة."),
        RoleRule(.launchSite, .object, .launch, "موقع إطلاق الصواريخ هو منطقة الدورة."),
    ]

    private static let table: [TriggerKind: [Slot: RoleRule]] = {
        var table: [TriggerKind: [Slot: RoleRule]] = [:]
        for rule in all { table[rule.trigger, default: [:]][rule.slot] = rule }
        return table
    }()

    static func rule(for trigger: TriggerKind, _ slot: Slot) -> RoleRule? { table[trigger]?[slot] }
}

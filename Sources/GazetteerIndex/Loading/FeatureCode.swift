/// GeoNames feature codes ("class.code"). Source: geonames.org/export/codes.html.
enum FeatureCode {
    /// A code that the gazetteer may use; a bare class letter says that no more is known.
    static func isKnown(_ code: String) -> Bool { known.contains(code) }

    static let classLetters = "AHLPRSTUV"

    /// "P.PPLX" of "gn:P.PPLX", the way Linked Places shortens addresses of GeoNames.
    static func withoutPrefix(_ identifier: String) -> String {
        identifier.hasPrefix("gn:") ? String(identifier.dropFirst(3)) : identifier
    }

    /// A city, province or country, of which reports say that other places are in it.
    static func isContainer(_ code: String) -> Bool {
        code == "A.ADM1" || code == "A.ADM2" || code.hasPrefix("A.PCL") || isCity(code)
    }

    /// The container whose name always means the container: a capital, a seat of administration, a province, a country.
    static func isSurelyContainer(_ code: String) -> Bool {
        code == "A.ADM1" || code.hasPrefix("A.PCL") || isCity(code)
    }

    /// A populated place that is no quarter of another.
    static func isTown(_ code: String) -> Bool { code == "P.PPL" || isCity(code) }

    private static func isCity(_ code: String) -> Bool { code == "P.PPLC" || code.hasPrefix("P.PPLA") }

    private static let known: Set<String> = {
        var codes = Set(classLetters.map(String.init))
        for (letter, names) in codesByClass {
            for name in names.split(separator: " ") { codes.insert("\(letter).\(name)") }
        }
        return codes
    }()

    private static let codesByClass: [(String, String)] = [
        (
            "A",
            """
            ADM1 ADM1H ADM2 ADM2H ADM3 ADM3H ADM4 ADM4H ADM5 ADM5H ADMD ADMDH LTER PCL PCLD PCLF PCLH PCLI PCLIX PCLS PRSH \
            TERR ZN ZNB
            """
        ),
        (
            "H",
            "BAY CNL CNLA CNLI CNLN CNLQ CNLSB CNLX DCK DTCH DTCHI ISLS LK LKS MRSH POND PND PNDS RSV STM STMA STMB STMC STMI STMM STMX SWMP WAD WTRC"
        ),
        (
            "L",
            """
            AREA BSND CONT DEVH FLD FLDI GASF IND INDS LCTY MILB MVA NVB OILF PRK PRT QCKS RES RESA RESF RESN RESP RGN RGNE \
            RGNH RGNL TRB
            """
        ),
        ("P", "PPL PPLA PPLA2 PPLA3 PPLA4 PPLA5 PPLC PPLCH PPLF PPLG PPLH PPLL PPLQ PPLR PPLS PPLW PPLX STLMT"),
        ("R", "CSWY OILP PRMN PTGE RD RDA RDB RDCUT RDJCT RJCT RR RRQ RTE RYD ST STKR TNL TNLRD TNLRR TNLS TRL"),
        (
            "S",
            """
            ADMF AIRB AIRF AIRH AIRP AIRQ AIRT AMTH ANS AQC ARCH ARCHV ARENA ART ASTR ATHF ATM BANK BCN BDG BDGQ BLDA BLDG BLDO BP \
            BRKS BRKW BSTN BTYD BUR BUSTN BUSTP CARN CAVE CH CMP CMPL CMPLA CMPMN CMPO CMPQ CMPRF CMTY COMC CRRL CSNO CSTL CSTM \
            CTHSE CTRA CTRCM CTRF CTRM CTRR CTRS CVNT DAM DAMQ DAMSB DARY DCKD DCKY DIKE DIP DPOF EST ESTO ESTR FCL FNDY FRM FRMS \
            FRMT FT FY FYT GATE GDN GHAT GHSE GOSP GOVL GRVE HERM HLT HMSD HSE HSEC HSP HSPC HSPD HSPL HSTS HTL HUT HUTS INSM ITTR \
            JTY LDNG LEPC LIBR LNDF LOCK LTHSE MALL MAR MFG MFGB MFGC MFGM MFGN MFGQ MFGSG MKT ML MLM MLO MLSG MLSW MN MNMT MNQ MSQE \
            MSTY MTRO MUS NOV NSY OBPT OBS OBSR OILJ OILQ OILR OILT OILW OPRA PAL PGDA PIER PKLT PMPO PMPW PO PP PPQ PRKGT PRKHQ PRN \
            PRNJ PRNQ PS PSH PSN PSTB PSTC PSTP PYR PYRS QUAY RDCR RDIN RECG RECR REST RET RHSE RKRY RLG RLGR RNCH RSD RSGNL RSRT \
            RSTN RSTNQ RSTP RSTPQ RUIN SCH SCHA SCHC SCHL SCHM SCHN SCHT SECP SHPF SHRN SHSE SLCE SNTR SPA SPLY SQR STBL STDM STNB \
            STNC STNE STNF STNI STNM STNR STNS STNW STPS SWT SYG THTR TMB TMPL TNKD TOLL TOWR TRAM TRANT TRIG TRMO TWO UNIP UNIV USGE \
            VETF WALL WALLA WEIR WHRF WRCK WTRW ZNF ZOO
            """
        ),
        (
            "T",
            "BNK BLDR CLF DPR DSRT DUNE HLL HLLS ISL ISLET ISLM ISLS ISLT LEV MND MNDU MT MTS PEN PLN PT RDGE SPUR UPLD VAL"
        ),
        ("U", "BNKU"),
        ("V", "CULT FRST FRSTF GRSLD GRVC GRVO GRVP HTH MDW OCH SCRB TREE TUND VIN"),
    ]
}

extension Gazetteer {
    /// Whether a feature code ("P.PPLX", or a class alone) is one that gazetteer files may use.
    public static func knowsFeatureCode(_ code: String) -> Bool { FeatureCode.isKnown(code) }
}

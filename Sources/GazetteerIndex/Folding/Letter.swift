/// ASCII small letters by name, for tables over bytes.
enum Letter {
    static let a: UInt8 = 0x61
    static let b: UInt8 = 0x62
    static let c: UInt8 = 0x63
    static let d: UInt8 = 0x64
    static let e: UInt8 = 0x65
    static let f: UInt8 = 0x66
    static let g: UInt8 = 0x67
    static let h: UInt8 = 0x68
    static let i: UInt8 = 0x69
    static let j: UInt8 = 0x6A
    static let k: UInt8 = 0x6B
    static let l: UInt8 = 0x6C
    static let m: UInt8 = 0x6D
    static let n: UInt8 = 0x6E
    static let o: UInt8 = 0x6F
    static let p: UInt8 = 0x70
    static let q: UInt8 = 0x71
    static let r: UInt8 = 0x72
    static let s: UInt8 = 0x73
    static let t: UInt8 = 0x74
    static let u: UInt8 = 0x75
    static let v: UInt8 = 0x76
    static let w: UInt8 = 0x77
    static let x: UInt8 = 0x78
    static let y: UInt8 = 0x79
    static let z: UInt8 = 0x7A
}

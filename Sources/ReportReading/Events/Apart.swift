/// A large value that is seldom there, kept elsewhere: what holds it stays small, and is handed about at little cost.
@propertyWrapper
struct Apart<Value> {
    private indirect enum Kept { case value(Value) }

    private var kept: Kept?

    init(wrappedValue: Value?) { kept = wrappedValue.map(Kept.value) }

    var wrappedValue: Value? {
        get { if case .value(let value)? = kept { value } else { nil } }
        set { kept = newValue.map(Kept.value) }
    }
}

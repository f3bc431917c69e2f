namespace Yuheng.Core.Values;

/// <summary>The three things that a cell can be. Missing is not zero, unreadable is not missing.</summary>
public enum ReadState : byte
{
    /// <summary>Nothing is printed.</summary>
    Missing,

    /// <summary>Something is printed that this type cannot be read from; <see cref="Typed{T}.Why"/> says why.</summary>
    Unreadable,

    /// <summary>Read.</summary>
    Known,
}

/// <summary>A typed value together with what was printed and where.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly record struct Typed<T> where T : struct
{
    private readonly T _value;

    private Typed(ReadState state, T value, Printed printed, string? why)
    {
        State = state;
        _value = value;
        Printed = printed;
        Why = why;
    }

    /// <summary>Missing, unreadable or known.</summary>
    public ReadState State { get; }

    /// <summary>The raw text, its place, and how it was read.</summary>
    public Printed Printed { get; }

    /// <summary>Why an unreadable value cannot be read, in Chinese; otherwise null.</summary>
    public string? Why { get; }

    /// <summary>The value when known, otherwise null; never a default that stands for a missing one.</summary>
    public T? Value => State == ReadState.Known ? _value : null;

    /// <summary>A value that was read.</summary>
    public static Typed<T> Known(T value, Printed printed) => new(ReadState.Known, value, printed, null);

    /// <summary>Nothing printed at <paramref name="printed"/>.</summary>
    public static Typed<T> Missing(Printed printed) => new(ReadState.Missing, default, printed, null);

    /// <summary>Something printed that is no <typeparamref name="T"/>.</summary>
    public static Typed<T> Unreadable(Printed printed, string why) => new(ReadState.Unreadable, default, printed, why);
}

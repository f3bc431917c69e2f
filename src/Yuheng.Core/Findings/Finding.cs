using Yuheng.Core.Values;

namespace Yuheng.Core.Findings;

/// <summary>How much a finding matters.</summary>
public enum Severity : byte
{
    /// <summary>提示: worth knowing.</summary>
    Hint,

    /// <summary>警告: probably wrong.</summary>
    Warning,

    /// <summary>错误: wrong.</summary>
    Error,
}

/// <summary>Something that is to be said about the data of a document. A value, not an exception.</summary>
/// <param name="Code">The stable code, for example RD-03; see <see cref="ReadingFindings"/>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Quote">The words that it is about, shortened; null where there are none.</param>
/// <param name="Message">What is wrong and what to do, in Chinese.</param>
public sealed record Finding(string Code, Severity Severity, Place Place, string? Quote, string Message);

/// <summary>A request that was not carried out, and why: a value, not an exception.</summary>
/// <param name="Code">The stable code of the reason, for example <c>too-large</c>.</param>
/// <param name="Subject">The file or thing that the request was about.</param>
/// <param name="Place">Where in it the reason lies, if anywhere.</param>
/// <param name="Message">What is wrong and what to do, in Chinese.</param>
public sealed record Refusal(string Code, string Subject, Place Place, string Message)
{
    /// <summary>One line: subject, place, message.</summary>
    public override string ToString() => Place.Exists ? $"{Subject} {Place}：{Message}" : $"{Subject}：{Message}";
}

/// <summary>Either a value or the refusal that stands in its place.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly record struct Outcome<T> where T : class
{
    private Outcome(T? value, Refusal? refusal)
    {
        Value = value;
        Refusal = refusal;
    }

    /// <summary>The value, or null when refused.</summary>
    public T? Value { get; }

    /// <summary>The refusal, or null when there is a value.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Done.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>Refused.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => new(null, refusal);
}

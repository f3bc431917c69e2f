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
public sealed record Finding(string Code, Severity Severity, Place Place, string? Quote, string Message)
{
    /// <summary>What it is about: which form, indicator or table.</summary>
    public FindingSubject About { get; init; }

    /// <summary>What is printed, where the finding sets two things against each other; otherwise null.</summary>
    public string? Found { get; init; }

    /// <summary>What should be printed instead, where the rule tells; otherwise null.</summary>
    public string? Expected { get; init; }

    /// <summary>What the writer of the paper can do, in Chinese; null where the message says it all.</summary>
    public string? Suggestion { get; init; }
}

/// <summary>What a finding is about.</summary>
/// <param name="Form">The number of the form in the document, from 1; 0 for none.</param>
/// <param name="Project">The name of the project as printed; null for none.</param>
/// <param name="Indicator">The number of the indicator in the form, from 1; 0 for none.</param>
/// <param name="Table">The number of the budget table, 1 to 9; 0 for none.</param>
public readonly record struct FindingSubject(int Form = 0, string? Project = null, int Indicator = 0, int Table = 0);

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

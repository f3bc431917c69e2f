using Yuheng.Core.Findings;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks;

/// <summary>Where a check writes what it has to say. It knows which check is running and on what, so that a check only says what is wrong and where.</summary>
public sealed class AuditNotes
{
    private const int QuoteLength = 80;

    private readonly List<Finding> _findings = [];
    private readonly List<InsufficientData> _insufficient = [];
    private string _code = "";
    private FindingSubject _about;

    /// <summary>Says which check is running, and on which form, if any.</summary>
    internal void Begin(string code, FindingSubject about) => (_code, _about) = (code, about);

    /// <summary>Says that what follows is about a form, or about none; for checks of a whole document.</summary>
    internal void On(ProjectRecord? form) => _about = form is null ? default : About(form);

    /// <summary>A form as the subject of a finding.</summary>
    internal static FindingSubject About(ProjectRecord form) => new(form.Form.Index, form.Form.Project.Name.IsMissing ? null : form.Form.Project.Name.Raw);

    /// <summary>A finding at a printed value.</summary>
    /// <param name="severity">One of those that the catalogue gives the check.</param>
    /// <param name="at">The cell; its text is the quote.</param>
    /// <param name="message">What is wrong, in Chinese, with the figures.</param>
    /// <param name="expected">What should be printed, where the rule tells.</param>
    /// <param name="found">What is printed, where two things are set against each other.</param>
    /// <param name="suggestion">What to do.</param>
    /// <param name="indicator">The number of the indicator, from 1; 0 for none.</param>
    /// <param name="table">The number of the budget table; 0 for none.</param>
    public void Report(Severity severity, Printed at, string message, string? expected = null, string? found = null, string? suggestion = null, int indicator = 0, int table = 0) =>
        Report(severity, at.Place, at.Raw, message, expected, found, suggestion, indicator, table);

    /// <summary>A finding at a place, with the words that it is about.</summary>
    public void Report(Severity severity, Place place, string? quote, string message, string? expected = null, string? found = null, string? suggestion = null, int indicator = 0, int table = 0) =>
        _findings.Add(new Finding(_code, severity, place, Shorten(quote), message)
        {
            About = _about with { Indicator = indicator, Table = table },
            Expected = expected,
            Found = found,
            Suggestion = suggestion,
        });

    /// <summary>The check cannot know: says what it would need.</summary>
    public void CannotKnow(string why, Place place = default, int indicator = 0, int table = 0) =>
        _insufficient.Add(new InsufficientData(_code, _about with { Indicator = indicator, Table = table }, place, why));

    /// <summary>What was said, in the stable order; the notes are empty again.</summary>
    internal Audit Take()
    {
        var audit = Audit.InOrder(_findings, _insufficient);
        _findings.Clear();
        _insufficient.Clear();
        return audit;
    }

    private static string? Shorten(string? quote) => quote is null || quote.Length <= QuoteLength ? quote : quote[..QuoteLength] + "…";
}

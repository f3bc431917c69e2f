using System.Globalization;
using Yuheng.Core.Findings;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Documents.Writing.Layouts;
using Yuheng.Store;

namespace Yuheng.Web.Workbench.Papers;

/// <summary>What somebody has typed into a paper and not saved.</summary>
/// <param name="Saved">When it was kept.</param>
/// <param name="Changes">How many fields differ from what is stored.</param>
public sealed record UnsavedDraft(DateTimeOffset Saved, int Changes);

/// <summary>A paper as a page for filling it in shows it: what stands in its fields, which may be more than what is stored, and what is found there.</summary>
public sealed class PaperEditing
{
    private const int SpareRows = 3, MostSpareRows = 40;

    private readonly ILookup<string, (int Number, Finding Finding)> _byPath;

    /// <summary>The paper as it is stored, or as it is typed so far.</summary>
    /// <param name="desk">The paper on the desk.</param>
    /// <param name="typed">What is typed so far; null for what is stored.</param>
    /// <param name="revision">The revision that what is typed started from.</param>
    public PaperEditing(PaperOnDesk desk, PaperContent? typed = null, long revision = 0)
    {
        ArgumentNullException.ThrowIfNull(desk);
        Desk = desk;
        Revision = typed is null ? desk.Paper.Revision : revision;
        IsUnsaved = typed is not null;
        Checks = typed is null ? desk.Checks : desk.ChecksOf(typed);
        Form = Rendering.FieldsOf(desk.Paper.Layout);
        Findings = [.. Checks.Findings.OrderByDescending(f => f.Severity).ThenBy(f => f.Place)];
        _byPath = Findings.Select((f, i) => (Path: PathOf(f), Number: i + 1, Finding: f)).ToLookup(f => f.Path, f => (f.Number, f.Finding));
    }

    /// <summary>The paper as it is stored, and who looks at it.</summary>
    public PaperOnDesk Desk { get; }

    /// <summary>What stands in the fields, typed and checked, whatever kind it is of.</summary>
    public CheckedContent Checks { get; }

    /// <summary>The form that stands in the fields, typed, checked and scored; a budget is none.</summary>
    public CheckedPaper Check => (CheckedPaper)Checks;

    /// <summary>The budget that stands in the fields; a form is none.</summary>
    public CheckedBudget Budget => (CheckedBudget)Checks;

    /// <summary>What stands in the fields.</summary>
    public PaperContent Content => Checks.Content;

    /// <summary>What the printed form asks for; null for papers that are no forms.</summary>
    public FormFields? Form { get; }

    /// <summary>The revision that the page starts from.</summary>
    public long Revision { get; }

    /// <summary>Whether more stands in the fields than is stored.</summary>
    public bool IsUnsaved { get; }

    /// <summary>Whether the fields may be written.</summary>
    public bool MayWrite => Desk.MayWrite;

    /// <summary>What is found, the worst first.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>What the reader has typed earlier and not saved; null for nothing.</summary>
    public UnsavedDraft? Draft { get; init; }

    /// <summary>Which part of a long paper the page shows, as in the query of its address; empty for all of it.</summary>
    public string View { get; init; } = "";

    /// <summary>Where a field stands: on the page, or on another part of a long paper.</summary>
    public Func<string, string> LinkOf { get; set; } = path => "#c-" + path;

    /// <summary>Whether the sentence beside a warning is written at its cell, and not in the list of what is found.</summary>
    public Func<Finding, bool> IsSaidAtCell { get; set; } = _ => false;

    /// <summary>How many blank rows the page is asked to have; 0 where it is not.</summary>
    public int AskedRows { get; init; }

    /// <summary>The sentences beside warnings as they are typed, by <see cref="ExplanationName"/>; those that are stored where nothing is.</summary>
    public IReadOnlyDictionary<string, string> TypedExplanations { get; init; } = new Dictionary<string, string>();

    /// <summary>The field of a finding; empty where it is at none.</summary>
    public string PathOf(Finding finding) => Checks.PathOf(finding);

    /// <summary>What is found at a field, with its number in the list.</summary>
    public IEnumerable<(int Number, Finding Finding)> At(string path) => _byPath[path];

    /// <summary>How many findings there are of a severity.</summary>
    public int Count(Severity severity) => Findings.Count(f => f.Severity == severity);

    /// <summary>The opinions on a field that are not closed.</summary>
    public IEnumerable<Opinion> OpinionsAt(string path) => Desk.Opinions.Where(o => o.Path == path && o.State != Opinion.Closed);

    /// <summary>The rows of a list in the order in which they are printed, and behind them blank ones where rows may be written.</summary>
    public IReadOnlyList<string> Rows(char letter)
    {
        var rows = Content.Rows(letter).ToList();
        if (MayWrite)
        {
            var first = int.Parse(Content.NextRow(letter).AsSpan(1), CultureInfo.InvariantCulture);
            var spare = AskedRows > 0 ? Math.Min(AskedRows, MostSpareRows) : rows.Count == 0 ? 2 * SpareRows : SpareRows;
            rows.AddRange(Enumerable.Range(first, spare).Select(n => string.Create(CultureInfo.InvariantCulture, $"{letter}{n}")));
        }

        return rows;
    }

    /// <summary>Whether a row is blank: one to be written into.</summary>
    public bool IsSpare(string row) => !Content.Paths.Any(p => p.StartsWith(row + ".", StringComparison.Ordinal));

    /// <summary>The number of an indicator in <see cref="CheckedPaper.Record"/>; -1 for a blank row.</summary>
    public int IndicatorOf(string row) => Check.Entered.Rows.IndexOf(row);

    /// <summary>The sentence beside a warning.</summary>
    public string ExplanationOf(Finding finding) => TypedExplanations.GetValueOrDefault(ExplanationName(finding)) ?? Desk.Explanations.FirstOrDefault(e => e.Code == finding.Code && e.Path == PathOf(finding))?.Text ?? "";

    /// <summary>What the sentence beside a warning is posted as.</summary>
    public string ExplanationName(Finding finding) => $"{PostedFields.ExplanationPrefix}{finding.Code}.{PathOf(finding)}";
}

/// <summary>Looking for things in lists that cannot be changed.</summary>
internal static class ReadOnlyLists
{
    /// <summary>Where an item is; -1 where it is not.</summary>
    public static int IndexOf(this IReadOnlyList<string> list, string item)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] == item)
            {
                return i;
            }
        }

        return -1;
    }
}

using Yuheng.Core.Checks;
using Yuheng.Core.Findings;
using Yuheng.Core.Projects;
using Yuheng.Core.Scores;
using Yuheng.Core.Values;
using Yuheng.Web.Wording;

namespace Yuheng.Web.Checkup;

/// <summary>A form and the part of the source text that stands beside it.</summary>
public sealed class FormView
{
    /// <summary>Lines before and after a form that are shown too where one of its values stands there, such as the unit of the amounts.</summary>
    private const int MaxLinesAround = 20;

    private FormView(ShelvedDocument document, ProjectRecord form, IReadOnlyList<LabelledValue> values)
    {
        Document = document;
        Form = form;
        var reading = document.Record!.Reading;
        var first = Math.Max(form.Form.Start.Line, 1);
        var last = Math.Clamp(form.Form.End.Line, first, Math.Max(reading.LineCount, first));
        var places = values.Select(v => v.Value.Printed.Place).Where(p => p.Exists && p.Line <= reading.LineCount).ToHashSet();
        FirstLine = places.Select(p => p.Line).Where(line => line < first && line >= first - MaxLinesAround).Append(first).Min();
        LastLine = Math.Min(
            places.Select(p => p.Line).Where(line => line > last && line <= last + MaxLinesAround).Append(last).Max(),
            FirstLine + PageLimits.SourceLines - 1);
        CellsRead = places;
        Links = new SourceLinks(document, FirstLine, LastLine);
        Found = document.FoundIn(form);
        Insufficient = [.. document.Audit!.Insufficient.Where(i => i.About.Form == form.Form.Index)];
        Marks = new FindingMarks(Found);
        Sheet = form.Form.Kind == FormKind.SelfEvaluation ? ScoreSheet.Of(form, document.Checked!.ProfileOf(form)) : null;
        var told = form.Findings.Select(f => f.Place).ToHashSet();
        Marked = [.. values.Where(v => (v.Value.Printed.How != How.Declared || v.Value.State == ReadState.Unreadable) && !told.Contains(v.Value.Printed.Place))];
    }

    /// <summary>The document.</summary>
    public ShelvedDocument Document { get; }

    /// <summary>The form.</summary>
    public ProjectRecord Form { get; }

    /// <summary>The first line shown beside it.</summary>
    public int FirstLine { get; }

    /// <summary>The last line shown beside it.</summary>
    public int LastLine { get; }

    /// <summary>The places that values were read from.</summary>
    public IReadOnlySet<Place> CellsRead { get; }

    /// <summary>Links from values to their cells.</summary>
    public SourceLinks Links { get; }

    /// <summary>What checking found in the form, in the order of the paper.</summary>
    public IReadOnlyList<Finding> Found { get; }

    /// <summary>What the checks could not know of the form.</summary>
    public IReadOnlyList<InsufficientData> Insufficient { get; }

    /// <summary>The score, recomputed; null where the form has none.</summary>
    public ScoreSheet? Sheet { get; }

    /// <summary>The findings by the cell that they are at.</summary>
    public FindingMarks Marks { get; }

    /// <summary>Values that were repaired, guessed or unreadable and that no finding speaks of at the same place.</summary>
    public IReadOnlyList<LabelledValue> Marked { get; }

    /// <summary>The form with that number in the document; null where there is none.</summary>
    public static FormView? Of(ShelvedDocument document, int index, Texts texts) =>
        document?.Record?.Forms.FirstOrDefault(f => f.Form.Index == index) is { } form
            ? new FormView(document, form, [.. FormValues.Of(form, texts)])
            : null;

    /// <summary>How many rows a first- or second-level cell spans at each row: 0 where it is part of the one above.</summary>
    public static int[] Spans(IReadOnlyList<Indicator> indicators, bool secondLevel)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        var spans = new int[indicators.Count];
        var head = 0;
        for (var row = 0; row < spans.Length; row++)
        {
            var same = row > 0
                && Merges(indicators[row - 1].Printed.Level1, indicators[row].Printed.Level1)
                && (!secondLevel || Merges(indicators[row - 1].Printed.Level2, indicators[row].Printed.Level2));
            head = same ? head : row;
            spans[head]++;
        }

        return spans;
    }

    private static bool Merges(Printed above, Printed below) => !above.IsMissing && above.Raw == below.Raw && above.How == below.How;
}

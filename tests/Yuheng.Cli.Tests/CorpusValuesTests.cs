using System.Globalization;
using Yuheng.Core.Values;

namespace Yuheng.Cli.Tests;

/// <summary>The target and completion values that published documents hold, classified by people (values.tsv of the corpus; see <see cref="CorpusTests"/>).</summary>
public sealed class CorpusValuesTests
{
    private static readonly string? Corpus = Environment.GetEnvironmentVariable("YUHENG_CORPUS");

    /// <summary>Where typing differs from the table on purpose: the note of the row begins with this, and the reason is the second.</summary>
    private static readonly (string Note, string Why)[] Deviations =
    [
        ("indicator counts days", "the words name the year; that its days are counted stands in another cell"),
        ("↑ is OCR of", "the unit is marked as damaged: that it was 个 is the reader's guess, not the cell's"),
    ];

    /// <summary>Words of which the table takes a number out of a remark in brackets; the value itself is words.</summary>
    private static bool IsRemark(string value) => char.IsLetter(value[0]) && value.EndsWith(')') && value.Contains('(', StringComparison.Ordinal);

    [Fact]
    public void Every_value_that_occurs_is_typed_as_people_classified_it()
    {
        Assert.SkipWhen(Corpus is null && Environment.GetEnvironmentVariable("CI") is null, "the corpus is not here: set YUHENG_CORPUS to its folder");
        Assert.NotNull(Corpus);
        var rows = File.ReadLines(Path.Combine(Path.GetFullPath(Corpus, ProgramRun.Root), "values.tsv")).Skip(1).Select(line => line.Split('\t')).ToList();
        Assert.True(rows.Count > 190, $"only {rows.Count} values");

        Assert.Equal([], rows.SelectMany(row => Differences(row[0], row[2], row[3], row[4], row[5], row[6])));
    }

    private static IEnumerable<string> Differences(string raw, string kind, string sign, string number, string unit, string note)
    {
        var value = IndicatorValue.Read(new Printed(raw, new Place(1)));
        if (!Kinds(kind, raw).Contains(value.Kind))
        {
            yield return $"{raw}: {kind}, typed as {value.Kind}";
        }

        if (IsRemark(raw) || Deviations.Any(d => note.StartsWith(d.Note, StringComparison.Ordinal)))
        {
            yield break;
        }

        if (number.Length > 0 && value.Number != decimal.Parse(number, CultureInfo.InvariantCulture))
        {
            yield return $"{raw}: number {number}, typed as {value.Number}";
        }

        if (unit != value.Unit)
        {
            yield return $"{raw}: unit {unit}, typed as {value.Unit}";
        }

        // A number that only changes, 提升 so much, has its ≥ from the word.
        var expected = sign == "(none)" ? "" : sign;
        if (expected != (value.IsComparisonGiven || value.Change is not null ? value.Comparison.Sign() : ""))
        {
            yield return $"{raw}: {sign}, typed as {value.Comparison}, printed: {value.IsComparisonGiven}";
        }
    }

    /// <summary>Which kinds a class of the table may be: what it calls numeric is a duration with a unit of time; of what it calls qualitative, some are grades.</summary>
    private static IndicatorValueKind[] Kinds(string kind, string raw) => kind switch
    {
        "numeric" => [IndicatorValueKind.Number, IndicatorValueKind.Duration],
        "boolean" => [IndicatorValueKind.YesNo],
        "date/deadline" => [IndicatorValueKind.Date],
        "frequency" => [IndicatorValueKind.Frequency],
        "empty/none" => [IndicatorValueKind.None],
        "qualitative" => [raw.Contains("达成", StringComparison.Ordinal) ? IndicatorValueKind.Grade : IndicatorValueKind.Wording],
        "relative-to-last-year" => [IndicatorValueKind.RelativeToLastYear],
        "relative-to-budget" => [IndicatorValueKind.RelativeToBudget],
        "junk" => [raw.Contains('*', StringComparison.Ordinal) ? IndicatorValueKind.Placeholder : IndicatorValueKind.Wording],
        _ => throw new InvalidDataException($"The table has a class that is not known: {kind}"),
    };
}

using System.Text.RegularExpressions;
using Yuheng.Core.Checks;
using Yuheng.Core.Departments;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;
using Yuheng.Documents;

namespace Yuheng.Cli.Tests;

/// <summary>
/// What the checks of budgets are worth: one digit of one amount of a table or of the narrative is changed, over and over, and a finding has to name the place,
/// by standing in its line or by naming the line. With YUHENG_LONG=1 every digit of every amount, else one of each.
/// </summary>
public sealed partial class ChangedDigitsTests(ITestOutputHelper output)
{
    private const double LeastInTables = 98;
    private const double LeastInNarrative = 95;

    /// <summary>What the tables alone can be accused of, besides DB: the samples and the published budget have misprints in their text.</summary>
    private static readonly string[] TableCodes = ["DS-01", "DS-03", "DS-07", "DS-14"];

    private static readonly bool Long = Environment.GetEnvironmentVariable("YUHENG_LONG") == "1";

    private static readonly string? Corpus = Environment.GetEnvironmentVariable("YUHENG_CORPUS");

    public static TheoryData<string> Samples =>
        [.. Directory.EnumerateFiles(Path.Combine(ProgramRun.Root, "samples", "department-budget"), "*.txt").Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_changed_digit_of_a_samples_tables_is_named(string name) => Check(Sample(name), TableChanges, LeastInTables);

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_changed_digit_of_a_samples_narrative_is_named(string name) => Check(Sample(name), NarrativeChanges, LeastInNarrative);

    [Fact]
    public void A_changed_digit_of_a_published_budgets_tables_is_named() => Check(Published(), TableChanges, LeastInTables);

    [Fact]
    public void A_changed_digit_of_a_published_budgets_narrative_is_named() => Check(Published(), NarrativeChanges, LeastInNarrative);

    private static string Sample(string name) => Path.Combine(ProgramRun.Root, "samples", "department-budget", name);

    private static string Published() => Path.Combine(CorpusFolder(), "department-budget-2024.txt");

    private static string CorpusFolder()
    {
        Assert.SkipWhen(Corpus is null && Environment.GetEnvironmentVariable("CI") is null, "the corpus is not here: set YUHENG_CORPUS to its folder");
        Assert.NotNull(Corpus);
        return Path.GetFullPath(Corpus, ProgramRun.Root);
    }

    [Theory]
    [InlineData("finance-bureau-2025")]
    [InlineData("putuo-finance-2025")]
    [InlineData("wanli-subdistrict-2023")]
    public void A_changed_digit_of_a_published_pdfs_tables_is_named(string name) => CheckPdf(name, TableChanges, LeastInTables);

    /// <summary>
    /// Of the third the values of its assets stand nowhere else, and last digits of what was spent last year change no percentage that is printed of it:
    /// eight amounts of 134, and 38 digits of 590, of which nothing can tell that they were changed.
    /// </summary>
    [Theory]
    [InlineData("finance-bureau-2025", LeastInNarrative)]
    [InlineData("putuo-finance-2025", LeastInNarrative)]
    [InlineData("wanli-subdistrict-2023", 93)]
    public void A_changed_digit_of_a_published_pdfs_narrative_is_named(string name, double least) => CheckPdf(name, NarrativeChanges, least);

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_changed_digit_of_a_sample_printed_as_pdf_is_named(string name)
    {
        Assert.SkipUnless(PrintedPaper.IsPossible, "chromium or pdftotext is not installed");
        using var folder = new TemporaryFolder();
        var printed = await PrintedPaper.Of(Sample(name), folder);
        Check(printed, TableChanges, LeastInTables);
        Check(printed, NarrativeChanges, LeastInNarrative);
    }

    private void Check(string path, ChangesOf changesOf, double least)
    {
        var (record, findings) = Audited(ChangeablePaper.Of(path));
        Assert.DoesNotContain(findings, f => f.Severity == Severity.Error && (f.Code.StartsWith("DB", StringComparison.Ordinal) || TableCodes.Contains(f.Code)));
        Assert.NotNull(record.Budget);
        Expect(path, least, Named(path, changesOf));
    }

    /// <summary>The PDFs have misprints of their own, so nothing is asked of them but that every change is told from what was there before.</summary>
    private void CheckPdf(string name, ChangesOf changesOf, double least)
    {
        var path = Path.Combine(CorpusFolder(), "pdf", name + ".pdf");
        Expect(path, least, Named(path, changesOf));
    }

    private void Expect(string path, double least, (int Changes, List<string> Missed) named)
    {
        var (changes, missed) = named;
        output.WriteLine($"{Path.GetFileName(path)}: {changes - missed.Count} of {changes}\n{string.Join('\n', missed)}");
        Assert.True(changes > 20, $"{path}: only {changes} amounts");
        Assert.True(100.0 * (changes - missed.Count) / changes >= least, $"{path}: {missed.Count} of {changes} not named:\n{string.Join('\n', missed)}");
    }

    /// <summary>How many digits were changed, and which changes no finding named.</summary>
    private static (int Changes, List<string> Missed) Named(string path, ChangesOf changesOf)
    {
        var paper = ChangeablePaper.Of(path);
        var (record, findings) = Audited(paper);
        var before = findings.Select(f => (f.Code, f.Place, f.Message)).ToHashSet();
        var missed = new List<string>();
        var changes = 0;
        foreach (var (amount, at, digit, around) in changesOf(record.Budget!, paper.Lines))
        {
            changes++;
            var named = Audited(paper.With(amount, at, digit)).Findings
                .Where(f => !before.Contains((f.Code, f.Place, f.Message)))
                .Any(f => around.Any(p => f.Place.Line == p.Line || f.Message.Contains(p.OfLine.ToString(), StringComparison.Ordinal)));
            if (!named)
            {
                missed.Add($"{amount.Place} {Around(amount.Raw!, at)}: {amount.Raw![at]} → {digit}");
            }
        }

        return (changes, missed);
    }

    /// <summary>Which digits are changed, and to what: the same ones in every run.</summary>
    private static IEnumerable<Change> TableChanges(DepartmentBudget budget, IReadOnlyList<string> lines)
    {
        foreach (var amount in budget.Tables.SelectMany(t => t.Rows).SelectMany(r => r.Amounts).Select(a => a.Amount.Printed).Where(p => !p.IsMissing && p.Place.Cell > 0))
        {
            var seed = (amount.Place.Line * 31) + (amount.Place.Cell * 7);
            foreach (var (at, digit) in Digits(amount.Raw!, seed))
            {
                yield return new Change(amount, at, digit, [amount.Place]);
            }
        }
    }

    /// <summary>
    /// The amounts in the lines of the narrative, the other explanations and the projects' descriptions; a bound such as 100万元以上 is none.
    /// On a page a paragraph has several lines: a finding at any of them names it.
    /// </summary>
    private static IEnumerable<Change> NarrativeChanges(DepartmentBudget budget, IReadOnlyList<string> lines)
    {
        var paragraphs = budget.Parsed.Prose.Where(p => !p.IsHeading && p.Part is BudgetPart.Notes or BudgetPart.Other or BudgetPart.Description);
        foreach (var (place, around) in paragraphs.SelectMany(p => p.Lines.Select(l => (l.Line, p.Lines.Select(o => o.Line).ToArray()))).DistinctBy(l => l.Line))
        {
            // The line is its only cell: an amount is the line from its first digit on, of which only its own digits are changed.
            var line = lines[place.Line - 1];
            foreach (Match amount in Amount().Matches(line))
            {
                foreach (var (at, digit) in Digits(amount.Groups[1].Value, place.Line + amount.Index))
                {
                    yield return new Change(new Printed(line, place with { Cell = 1 }), amount.Index + at, digit, around);
                }
            }
        }
    }

    private static IEnumerable<(int At, char Digit)> Digits(string amount, int seed)
    {
        int[] digits = [.. Enumerable.Range(0, amount.Length).Where(i => char.IsAsciiDigit(amount[i]))];
        foreach (var at in Long ? digits : [digits[seed % digits.Length]])
        {
            yield return (at, (char)('0' + ((amount[at] - '0' + 1 + ((seed + at) % 9)) % 10)));
        }
    }

    [GeneratedRegex(@"(\d[\d,. ]*)\s*[万亿]?元(?!\s*[(（]含|及?以[上下])")]
    private static partial Regex Amount();

    private static string Around(string text, int at) => text[Math.Max(0, at - 12)..Math.Min(text.Length, at + 10)];

    private static (DocumentRecord Record, List<Finding> Findings) Audited(ChangeablePaper paper) => Audited(paper.Read());

    private static (DocumentRecord Record, List<Finding> Findings) Audited(DocumentRecord record)
    {
        Assert.NotNull(record.Budget);
        var audit = Auditor.Check(new CheckedDocument(record.Forms, record.Budget, record.DepartmentTarget));
        return (record, [.. audit.Findings, .. record.Budget.Findings]);
    }

    /// <summary>One digit of an amount, what it becomes, and the lines at one of which a finding has to stand.</summary>
    private sealed record Change(Printed Amount, int At, char Digit, Place[] Around);

    private delegate IEnumerable<Change> ChangesOf(DepartmentBudget budget, IReadOnlyList<string> lines);
}

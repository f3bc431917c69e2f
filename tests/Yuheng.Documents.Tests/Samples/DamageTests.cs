using System.Globalization;
using System.Text;
using Yuheng.Core.Checks;
using Yuheng.Core.Projects;
using Yuheng.Core.Scores;
using Yuheng.Core.Values;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Tests.Samples;

/// <summary>
/// A random cut, line break or blank line in a sample: reading never throws and never moves an amount to another field.
/// Every amount that the damaged text still gives stands, in the undamaged text, in the cell of the same field,
/// and is that field's value or a part of what was printed there.
/// </summary>
public class DamageTests
{
    private static readonly int Strikes = SampleFiles.Long ? 4000 : 150;

    [Theory]
    [MemberData(nameof(SampleFiles.All), MemberType = typeof(SampleFiles))]
    public void A_cut_never_moves_an_amount(string sample) => Strike(sample, 11, (text, random) => new Damage(text[..random.Next(1, text.Length)], int.MaxValue, 0));

    [Theory]
    [MemberData(nameof(SampleFiles.All), MemberType = typeof(SampleFiles))]
    public void A_line_break_never_moves_an_amount(string sample) => Strike(sample, 12, (text, random) => Insert(text, random.Next(1, text.Length)));

    [Theory]
    [MemberData(nameof(SampleFiles.All), MemberType = typeof(SampleFiles))]
    public void A_blank_line_never_moves_an_amount(string sample) => Strike(sample, 13, (text, random) =>
    {
        var lineEnd = text.IndexOf('\n', random.Next(text.Length));
        return Insert(text, lineEnd < 0 ? text.Length : lineEnd + 1);
    });

    [Theory]
    [MemberData(nameof(SampleFiles.All), MemberType = typeof(SampleFiles))]
    public void A_cut_within_the_bytes_never_throws(string sample)
    {
        var bytes = File.ReadAllBytes(SampleFiles.PathOf(sample));
        var random = new Random(14);
        for (var strike = 0; strike < Strikes / 4; strike++)
        {
            DocumentReader.Read(SourceDocument.Take(sample, bytes.AsMemory(0, random.Next(1, bytes.Length))).Value!);
            var from = random.Next(1, bytes.Length);
            DocumentReader.Read(SourceDocument.Take(sample, bytes.AsMemory(from)).Value!);
        }
    }

    [Theory]
    [MemberData(nameof(SampleFiles.All), MemberType = typeof(SampleFiles))]
    public void A_mangled_paper_is_read_checked_and_scored_without_a_crash(string sample)
    {
        var text = SampleFiles.Read(sample, File.ReadAllBytes(SampleFiles.PathOf(sample))).Reading.Text;
        var random = new Random(15);
        for (var strike = 0; strike < Strikes / 2; strike++)
        {
            var mangled = Encoding.UTF8.GetBytes(Mangled(text, random));
            if (DocumentReader.Read(SourceDocument.Take(sample, mangled).Value!).Value is not { } record)
            {
                continue;
            }

            var document = new CheckedDocument(record.Forms, record.Budget, record.DepartmentTarget);
            Assert.NotNull(Auditor.Check(document).With(new Batch().Take(sample, document)));
            Assert.All(record.Forms, form => Assert.NotEmpty(ScoreSheet.Of(form, document.ProfileOf(form)).Tree().Working));
        }
    }

    /// <summary>A text with up to forty wounds: characters exchanged, lost or put in, passages copied elsewhere, long rows of digits.</summary>
    private static string Mangled(string whole, Random random)
    {
        const string marks = "0123456789.,-%()（）年万元亿其中：；增加减少持平|\t\n 不≥≤=";
        var text = new StringBuilder(whole);
        for (var wounds = random.Next(1, 40); wounds > 0 && text.Length > 400; wounds--)
        {
            var at = random.Next(text.Length - 300);
            switch (random.Next(5))
            {
                case 0:
                    text[at] = marks[random.Next(marks.Length)];
                    break;
                case 1:
                    text.Remove(at, random.Next(1, 200));
                    break;
                case 2:
                    text.Insert(at, marks[random.Next(marks.Length)]);
                    break;
                case 3:
                    text.Insert(random.Next(text.Length), text.ToString(at, random.Next(1, 300)));
                    break;
                default:
                    text.Insert(at, new string((char)('0' + random.Next(10)), random.Next(1, 40)));
                    break;
            }
        }

        return text.ToString();
    }

    private static Damage Insert(string text, int at) => new(text.Insert(at, "\n"), at, 1);

    private static void Strike(string sample, int seed, Func<string, Random, Damage> damage)
    {
        var whole = SampleFiles.Read(sample, File.ReadAllBytes(SampleFiles.PathOf(sample)));
        var text = whole.Reading.Text;
        var fields = Fields(whole).ToList();
        var byCell = fields.Where(f => f.Offset >= 0).ToLookup(f => f.Offset);
        var cells = CellStarts(whole.Reading);
        var random = new Random(seed);
        var moved = new List<string>();
        for (var strike = 0; strike < Strikes && moved.Count < 20; strike++)
        {
            var struck = damage(text, random);
            if (string.IsNullOrWhiteSpace(struck.Text))
            {
                continue;
            }

            var outcome = DocumentReader.Read(SourceDocument.Take(sample, Encoding.UTF8.GetBytes(struck.Text)).Value!);
            if (outcome.Value is not { } damaged)
            {
                continue;
            }

            foreach (var field in Fields(damaged))
            {
                var why = Moved(field, struck, cells, byCell);
                if (why is not null)
                {
                    var at = Math.Min(struck.At, struck.Text.Length);
                    moved.Add($"struck in line {text.AsSpan(0, at).Count('\n') + 1} behind “{text[Math.Max(0, at - 12)..at].ReplaceLineEndings("⏎")}”: {field.Name} = {field.Value} “{field.Raw}”: {why}");
                }
            }
        }

        Assert.True(moved.Count == 0, $"{sample}\n{string.Join('\n', moved)}");
    }

    private static string? Moved(Field field, Damage damage, int[] cells, ILookup<int, Field> byCell)
    {
        if (field.Offset < 0)
        {
            return "an amount without a place";
        }

        var offset = damage.Inserted > 0 && field.Offset >= damage.At + damage.Inserted ? field.Offset - damage.Inserted : field.Offset;
        var cell = Array.BinarySearch(cells, offset);
        var start = cells[cell >= 0 ? cell : Math.Max(0, ~cell - 1)];
        var own = byCell[start].ToList();
        if (own.Count == 0)
        {
            return "was no amount before";
        }

        var same = own.FirstOrDefault(o => o.Name == field.Name);
        if (same is null)
        {
            return $"was {string.Join(" and ", own.Select(o => o.Name))} before";
        }

        return same.Value == field.Value || ExpectedReading.Bare(same.Raw).Contains(ExpectedReading.Bare(field.Raw), StringComparison.Ordinal) ? null : $"was {same.Value} before";
    }

    /// <summary>Every amount and every point that was read, with the place of its cell in the text.</summary>
    private static IEnumerable<Field> Fields(DocumentRecord record)
    {
        foreach (var form in record.Forms)
        {
            foreach (var (name, amount) in Amounts.Of(form))
            {
                if (amount.Value is { } money)
                {
                    yield return new Field("funds." + name, money.Yuan, amount.Printed.Raw, OffsetOf(record.Reading, amount.Printed.Place));
                }
            }

            foreach (var (name, points) in Points(form))
            {
                if (points.Value is { } value)
                {
                    yield return new Field(name, value, points.Printed.Raw, OffsetOf(record.Reading, points.Printed.Place));
                }
            }
        }

        foreach (var table in record.Budget?.Tables ?? [])
        {
            foreach (var row in table.Rows)
            {
                foreach (var (column, amount) in row.Amounts)
                {
                    if (amount.Value is { } money)
                    {
                        var name = string.Create(CultureInfo.InvariantCulture, $"table {table.Parsed.Number} {row.Printed.Side} {column}");
                        yield return new Field(name, money.Yuan, amount.Printed.Raw, OffsetOf(record.Reading, amount.Printed.Place));
                    }
                }
            }
        }
    }

    private static IEnumerable<(string Name, Typed<decimal> Value)> Points(ProjectRecord form)
    {
        if (form.ExecutionFunds is { } execution)
        {
            foreach (var (name, row) in new[] { ("total", execution.Total), ("appropriation", execution.Appropriation), ("carryOver", execution.CarryOver), ("other", execution.Other) })
            {
                yield return ($"funds.{name}.weight", row.Weight);
                yield return ($"funds.{name}.rate", row.Rate);
                yield return ($"funds.{name}.score", row.Score);
            }
        }

        foreach (var indicator in form.Indicators)
        {
            yield return ("indicator.weight", indicator.Weight);
            yield return ("indicator.score", indicator.Score);
        }

        foreach (var payment in form.PaymentPlan)
        {
            yield return ($"paymentPlan {ExpectedReading.Bare(payment.By.Raw)}", payment.Percent);
        }

        yield return ("total.weight", form.TotalWeight);
        yield return ("total.score", form.TotalScore);
    }

    /// <summary>Where the cells begin in the text, in order.</summary>
    private static int[] CellStarts(DocumentReading reading)
    {
        var starts = new List<int>();
        for (var line = 0; line < reading.LineCount; line++)
        {
            for (var cell = 0; cell < reading[line].Count; cell++)
            {
                starts.Add(OffsetOf(reading, new Place(line + 1, cell + 1)));
            }
        }

        return [.. starts.Distinct().Order()];
    }

    private static int OffsetOf(DocumentReading reading, Place place)
    {
        if (place.Line < 1 || place.Line > reading.LineCount || place.Cell < 1 || place.Cell > reading[place.Line - 1].Count)
        {
            return -1;
        }

        // Overlaps does not see empty spans, so an empty cell is found through the text before it; amounts never lie in one.
        return reading.Text.AsSpan().Overlaps(reading[place.Line - 1][place.Cell - 1], out var offset) ? offset : 0;
    }

    private sealed record Damage(string Text, int At, int Inserted);

    private sealed record Field(string Name, decimal Value, string? Raw, int Offset);
}

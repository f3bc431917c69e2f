using System.Globalization;
using System.Text;
using Yuheng.Core.Papers;
using Yuheng.Core.Values;

namespace Yuheng.Core.Departments.Compiling;

/// <summary>
/// Writes the sentences of the book: amounts come from cells of the tables and from fields, never from the pattern; 增加, 减少, 持平 and per cent are worked out.
/// Worked example: 23,232,400 against 22,268,400 is <c>2,323.24万元，比2025年预算增加96.40万元，增长4.33%</c>; against 0 no per cent is given.
/// </summary>
internal sealed class BookWriter(BudgetSetting setting, PaperContent content, EnteredLines lines, CompiledTables tables, BudgetPlaces places)
{
    private const decimal TenThousand = 10_000m, Hundred = 100m;
    private const string Same = "持平";

    private readonly StringBuilder _text = new();
    private readonly List<BookPiece> _pieces = [];
    private readonly List<string> _blanks = [];
    private string _code = "", _item = "";
    private int _number;

    /// <summary>The paragraphs of a sentence; none where nothing of it can be said.</summary>
    public IEnumerable<BookParagraph> Write(BookSentence sentence)
    {
        if (!sentence.IsItem)
        {
            return One(sentence, "");
        }

        _number = 0;
        return tables.Tallies[1].Rows.Where(r => r.Key.Length == 7 && r.Value[1].Amount is not null).SelectMany(r =>
        {
            (_code, _item, _number) = (r.Key, Classification.Subjects.Functional.Find(r.Key, setting.Year)?.Name ?? r.Key, _number + 1);
            return One(sentence, r.Key).ToList();
        });
    }

    private IEnumerable<BookParagraph> One(BookSentence sentence, string code)
    {
        _text.Clear();
        _pieces.Clear();
        _blanks.Clear();
        Take(sentence.Text);
        if (_text.Length == 0)
        {
            yield break;
        }

        var path = code.Length > 0 ? $"n{code}.reason" : _blanks.FirstOrDefault() ?? _pieces.Find(p => p.Path is not null).Path ?? "";
        var label = code.Length > 0 ? $"编制说明“{_item}”科目" : sentence.Part == BudgetPart.Notes ? "编制说明" : "说明";
        // A field of several lines is as many paragraphs.
        foreach (var line in _text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            yield return new BookParagraph(
                BudgetParagraph.OfLine(sentence.Part, sentence.IsHeading, line, places.Add(label, path, [])), [.. _pieces], [.. _blanks]);
        }
    }

    /// <summary>Takes a pattern in: false where something in it is blank, and then nothing of it was taken.</summary>
    private bool Take(ReadOnlySpan<char> pattern)
    {
        var (length, pieces) = (_text.Length, _pieces.Count);
        while (pattern.Length > 0)
        {
            var next = pattern.IndexOfAny('{', '[');
            if (next != 0)
            {
                Add(new BookPiece(pattern[..(next < 0 ? pattern.Length : next)].ToString()));
                pattern = next < 0 ? default : pattern[next..];
                continue;
            }

            var end = pattern.IndexOf(pattern[0] == '{' ? '}' : ']');
            var inner = pattern[1..end];
            if (pattern[0] == '[')
            {
                Take(inner);
            }
            else if (!Fill(inner))
            {
                _text.Length = length;
                _pieces.RemoveRange(pieces, _pieces.Count - pieces);
                return false;
            }

            pattern = pattern[(end + 1)..];
        }

        return true;
    }

    private bool Fill(ReadOnlySpan<char> slot)
    {
        if (slot[0] is '=' or '~' or '!')
        {
            var address = slot[1..].ToString().Replace("*", _code, StringComparison.Ordinal);
            var parts = address.Split('/', 3);
            var sum = tables.Cell(int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], parts[2]);
            Add(new BookPiece(slot[0] == '=' ? Amount(sum.Amount ?? 0m) : slot[0] == '~' ? Change(sum) : Direction(sum), address));
            return true;
        }

        var fixedText = slot switch
        {
            "year" => setting.Year.ToString(CultureInfo.InvariantCulture),
            "name" => setting.Name,
            "self" => setting.IsDepartment ? "部门" : "单位",
            "item" => _item,
            "no" => _number.ToString(CultureInfo.InvariantCulture),
            "bodies" => Math.Max(1, setting.Bodies.Count(b => !setting.IsDepartment || b.Code != setting.Body)).ToString(CultureInfo.InvariantCulture),
            "projects" => lines.Expenses.Where(l => l.Project.Length > 0).Select(l => l.Project).Distinct().Count().ToString(CultureInfo.InvariantCulture),
            _ => null,
        };
        if (fixedText is not null)
        {
            Add(new BookPiece(fixedText));
            return true;
        }

        return slot is "procurement" ? FillSum() : FillField(slot.ToString().Replace("*", _code, StringComparison.Ordinal));
    }

    private bool FillSum()
    {
        var sum = default(CellSum);
        foreach (var field in (ReadOnlySpan<string>)["procurement.goods", "procurement.works", "procurement.services"])
        {
            sum = sum.Plus(Money.Read(new Printed(content[field], default), AmountUnit.Yuan).Value?.Yuan, null);
        }

        if (sum.Amount is not { } yuan)
        {
            return false;
        }

        Add(new BookPiece(Amount(yuan), Path: "procurement.goods"));
        return true;
    }

    private bool FillField(string path)
    {
        if (content[path] is not { } entered)
        {
            _blanks.Add(path);
            return false;
        }

        var text = entered.Trim().TrimEnd('。');
        if (PaperField.Of(path)?.Entry == FieldEntry.Amount)
        {
            // What cannot be read is printed as typed, and found by the check of the field.
            text = Money.Read(new Printed(entered, default), AmountUnit.Yuan).Value is { Yuan: var yuan } ? Amount(yuan) : text;
        }

        Add(new BookPiece(text, Path: path));
        return true;
    }

    private void Add(BookPiece piece)
    {
        if (piece.Text.Length > 0)
        {
            _text.Append(piece.Text);
            _pieces.Add(piece);
        }
    }

    /// <summary>2,323.24万元; nothing is 0万元, and what 万元 with two decimals would hide is in 元.</summary>
    internal static string Amount(decimal yuan)
    {
        var rounded = decimal.Round(yuan / TenThousand, 2, MidpointRounding.AwayFromZero);
        return yuan == 0 ? "0万元"
            : rounded == 0 ? yuan.ToString("#,##0.00", CultureInfo.InvariantCulture) + "元"
            : rounded.ToString("#,##0.00", CultureInfo.InvariantCulture) + "万元";
    }

    private string Change(CellSum sum)
    {
        if (!HasLastYear)
        {
            return "";
        }

        var (now, last) = (sum.Amount ?? 0m, sum.LastYear ?? 0m);
        var against = string.Create(CultureInfo.InvariantCulture, $"{setting.Year - 1}年预算");
        if (now == last)
        {
            return $"，与{against}{Same}";
        }

        var share = last > 0 ? "，" + (now > last ? "增长" : "下降") + PerCent(now, last).ToString("0.00", CultureInfo.InvariantCulture) + "%" : "";
        return $"，比{against}{(now > last ? "增加" : "减少")}{Amount(Math.Abs(now - last))}{share}";
    }

    /// <summary>How much more or less, in per cent of last year, with two decimals; 50 for 150 against 100.</summary>
    internal static decimal PerCent(decimal now, decimal last) => decimal.Round(Math.Abs(now - last) / last * Hundred, 2, MidpointRounding.AwayFromZero);

    private string Direction(CellSum sum) => !HasLastYear ? "变动" : (sum.Amount ?? 0m).CompareTo(sum.LastYear ?? 0m) switch { > 0 => "增加", < 0 => "减少", _ => Same };

    /// <summary>A blank last year is nothing once any line has one; where none has, nothing is compared.</summary>
    private bool HasLastYear { get; } = lines.Expenses.Any(l => l.LastYear.Value is not null);
}

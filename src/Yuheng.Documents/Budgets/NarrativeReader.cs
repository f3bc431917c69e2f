using Yuheng.Core.Departments;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Budgets;

/// <summary>Reads the statements of a paragraph: amounts with what they speak of and how they changed, and counts.</summary>
/// <param name="rulebook">The words.</param>
/// <param name="names">The functional codes of the document by name.</param>
/// <param name="department">The body that publishes, as compared; empty where it is not known.</param>
/// <param name="year">The year of the budget; null where it is not known.</param>
internal sealed class NarrativeReader(BudgetRulebook rulebook, FunctionalNames names, string department, int? year)
{
    private readonly List<Statement> _statements = [];
    private readonly NarrativeName _name = new(rulebook, department, year);
    private Paragraph _paragraph = new();
    private string _text = "";
    private int _clause;
    private int _depth;
    private Statement? _last;
    private Range _topic;
    private string _bought = "";

    /// <summary>The statements read, in the order of the text.</summary>
    public List<ParsedNarrativeItem> Items => [.. _statements.Select(s => s.Parsed())];

    /// <summary>Reads a paragraph.</summary>
    public void Read(Paragraph paragraph)
    {
        _paragraph = paragraph;
        _text = paragraph.Text;
        (_clause, _depth, _last, _topic, _bought) = (0, 0, null, default, "");

        // A list number is no amount, and a blank inside a paragraph is none either.
        for (var at = 0; at < _text.Length;)
        {
            var c = _text[at];
            if (NarrativeNumber.IsDigit(c) && (at == 0 || !char.IsAsciiLetter(_text[at - 1])))
            {
                at = ReadNumber(at);
                continue;
            }

            switch (c)
            {
                case '（' or '(':
                    _depth++;
                    break;
                case '）' or ')':
                    _depth = Math.Max(0, _depth - 1);
                    break;
                case '。' or '；' or ';' or '！':
                    EndClause(at);
                    _depth = 0;
                    _bought = "";
                    break;
                case '：' or ':':
                    EndClause(at);
                    break;
                case '，' or ',' when _depth == 0:
                    EndClause(at);
                    break;
            }

            at++;
        }

        EndClause(_text.Length);
    }

    private int ReadNumber(int start)
    {
        var end = NarrativeNumber.End(_text, start);
        var unitEnd = NarrativeNumber.UnitEnd(_text, end, rulebook, out var unit);
        if (unitEnd < 0)
        {
            return IsBareZero(start, end) ? TakeAmount(start, end) : end;
        }

        if (IsThreshold(unitEnd))
        {
            return unitEnd;
        }

        if (AmountUnits.Named(unit) is not null)
        {
            return TakeAmount(start, unitEnd);
        }

        return _paragraph.WithCounts ? TakeCount(start, end, unitEnd, unit) : unitEnd;
    }

    private bool IsThreshold(int at)
    {
        var rest = PlainText.Of(_text.AsSpan(at, Math.Min(8, _text.Length - at)));
        return Array.Exists(rulebook[BudgetWord.Threshold], w => rest.StartsWith(w, StringComparison.Ordinal));
    }

    /// <summary>预算为0; says an amount without a unit, and 0 needs none.</summary>
    private bool IsBareZero(int start, int end) =>
        _text.AsSpan(start, end - start) is "0" && start > 0 && _text[start - 1] == '为' && (end == _text.Length || _text[end] is ';' or '；' or '。' or ',' or '，');

    private int TakeAmount(int start, int end)
    {
        var raw = Collapsed(NarrativeNumber.Signed(_text, start)..end);
        var before = _text.AsSpan(_clause, start - _clause).TrimEnd();
        var prefix = PlainText.Of(before);
        var place = _paragraph.PlaceOf(start);
        if (Ending(prefix, BudgetWord.Same) is not null)
        {
            TakeSame(end, prefix);
        }
        else if (Ending(prefix.TrimEnd('了', '约'), BudgetWord.More) is { } more)
        {
            TakeChange(more, prefix, raw, place);
        }
        else if (Ending(prefix.TrimEnd('了', '约'), BudgetWord.Less) is { } less)
        {
            TakeChange(less, prefix, raw, place);
        }
        else
        {
            var compared = StartsWithComparison(prefix);
            var statement = new Statement(NameOf(compared ? prefix[1..] : prefix), new Printed(raw, place), false);
            statement.Code = names.CodeOf(statement.Item);
            _statements.Add(statement);
            _last = compared ? _last : statement;
        }

        _clause = end;
        return end;
    }

    /// <summary>增加5万元 behind 比上年预算 belongs to the amount before it; 公用经费增加5万元 is a statement of its own.</summary>
    private void TakeChange(string word, string prefix, string raw, Place place)
    {
        var change = new Printed(word + raw, place);
        var cut = prefix.LastIndexOf(word, StringComparison.Ordinal);
        var subject = prefix[..cut];
        if (!SaysAgainstLastBudget(subject))
        {
            return;
        }

        if (_last is { } last && last.Change.IsMissing && (subject.Length == 0 || StartsWithComparison(subject)))
        {
            last.Change = change;
            return;
        }

        var name = NameOf(subject);
        _statements.Add(new Statement(name, Printed.Missing with { Place = place }, false) { Change = change, Code = names.CodeOf(name) });
    }

    private void TakeSame(int end, string prefix)
    {
        if (_last is { } last && last.Change.IsMissing && SaysAgainstLastBudget(prefix) && StartsWithComparison(prefix))
        {
            last.Change = new Printed(Collapsed(_clause..end).TrimStart(',', '，', '、', ' '), _paragraph.PlaceOf(_clause));
        }
    }

    private int TakeCount(int start, int end, int unitEnd, string unit)
    {
        var prefix = PlainText.Of(_text.AsSpan(_clause, start - _clause));
        var behind = PlainText.Of(_text.AsSpan(unitEnd, Math.Min(8, _text.Length - unitEnd)));
        var noun = Array.Find(rulebook[BudgetWord.CountedNoun], n => behind.StartsWith(n, StringComparison.Ordinal));
        if (unit == "个" && noun is null && Ending(prefix.TrimEnd('共', '约', '为'), BudgetWord.CountedNoun) is null)
        {
            return unitEnd;
        }

        var name = noun is null ? NameOf(prefix) : CountedName(prefix) + noun;
        if (unit == "辆")
        {
            if (name.StartsWith("购置", StringComparison.Ordinal))
            {
                _bought = "购置";
            }
            else
            {
                name = _bought + name;
            }
        }

        _statements.Add(new Statement(name, new Printed(Collapsed(start..end) + _text[end..unitEnd].Trim(), _paragraph.PlaceOf(start)), true));
        // What is counted is named behind the number too: it does not lead up to the next one.
        _clause = unitEnd;
        for (var left = noun?.Length ?? 0; left > 0; _clause++)
        {
            left -= PlainText.Plain(_text[_clause]) is null ? 0 : 1;
        }

        return _clause;
    }

    /// <summary>A clause without an amount may say 与2023年持平.</summary>
    private void EndClause(int end)
    {
        var clause = _text.AsSpan(_clause, end - _clause);
        if (clause.Length > 0 && _last is { Change.IsMissing: true })
        {
            foreach (var same in rulebook[BudgetWord.Same])
            {
                if (clause.Contains(same, StringComparison.Ordinal))
                {
                    TakeSame(end, PlainText.Of(clause).TrimStart(',', '、'));
                    break;
                }
            }
        }

        if (!clause.IsWhiteSpace())
        {
            _topic = _clause..end;
        }

        _clause = Math.Min(_text.Length, end + 1);
    }

    private bool StartsWithComparison(string prefix)
    {
        var start = prefix.TrimStart(',', '、', '(', '。');
        return Array.Exists(rulebook[BudgetWord.Comparison], w => start.StartsWith(w, StringComparison.Ordinal));
    }

    private bool SaysAgainstLastBudget(string prefix) => !Array.Exists(rulebook[BudgetWord.NotLastBudget], w => prefix.Contains(w, StringComparison.Ordinal));

    private string? Ending(string prefix, BudgetWord kind) => Array.Find(rulebook[kind], w => prefix.EndsWith(w, StringComparison.Ordinal));

    /// <summary>What an amount speaks of: the words before it, without what leads up to them; the clause before where there are none.</summary>
    private string NameOf(string prefix)
    {
        var name = _name.Of(prefix);
        if (name.Length == 0)
        {
            name = _name.Of(PlainText.Of(_text.AsSpan()[_topic]));
        }

        return name.Length == 0 ? "金额" : name.Length <= 60 ? name : name[^60..];
    }

    /// <summary>What specifies a counted noun: 下属 of 包括本部以及下属5家预算单位, nothing of 本部门14个预算单位.</summary>
    private string CountedName(string prefix)
    {
        var name = _name.Of(prefix);
        return Array.IndexOf(rulebook[BudgetWord.Lead], name) >= 0 || name is "设" or "设有" ? "" : name;
    }

    private string Collapsed(Range range) => _text[range].Trim();

    private sealed class Statement(string item, Printed amount, bool isCount)
    {
        public string Item { get; } = item;

        public string? Code { get; set; }

        public Printed Change { get; set; }

        public ParsedNarrativeItem Parsed() => new() { Item = Item, Code = Code, Amount = amount, Change = Change, IsCount = isCount };
    }
}

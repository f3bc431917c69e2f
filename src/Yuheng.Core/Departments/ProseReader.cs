using Yuheng.Core.Values;

namespace Yuheng.Core.Departments;

/// <summary>Reads the statements of a budget's prose, paragraph by paragraph.</summary>
/// <param name="name">What makes the name of a thing out of the words before a figure.</param>
/// <param name="year">The year of the budget; null where it is not known.</param>
internal sealed class ProseReader(StatedName name, int? year)
{
    private static readonly ProseWords Words = ProseWords.Instance;

    private readonly List<BudgetStatement> _statements = [];
    private readonly List<(ProseFigure Figure, string Behind)> _thresholds = [];
    private readonly ProseWholes _wholes = new();
    private BudgetParagraph _paragraph = BudgetParagraph.OfLine(default, false, "", default);
    private FigureScan _scan = new("");
    private string _text = "";
    private int _clause;
    private int _end;
    private int _depth;
    private int _reason;
    private BudgetStatement? _last;
    private BudgetStatement? _topic;
    private BudgetStatement? _changed;
    private BudgetStatement? _bracket;
    private bool _isEntry;
    private bool _isFresh;

    /// <summary>The statements, in the order of the text.</summary>
    public IReadOnlyList<BudgetStatement> Statements => _statements;

    /// <summary>Amounts that bound something (单价100万元以上的设备), with the words behind them.</summary>
    public IReadOnlyList<(ProseFigure Figure, string Behind)> Thresholds => _thresholds;

    /// <summary>Reads a paragraph.</summary>
    public void Read(BudgetParagraph paragraph)
    {
        var first = _statements.Count;
        _paragraph = paragraph;
        _scan = new FigureScan(paragraph.Text);
        _text = _scan.Plain;
        var number = PlainText.NumberLength(_text);
        _wholes.BeginParagraph(isPart: number > 0 && _text[0] is '(' or '-' or '1' or '2' or '3' or '4' or '5' or '6' or '7' or '8' or '9');

        // A sentence that begins a line of its own still goes for the list entry above it.
        var topic = number == 0 && _isEntry && paragraph.Part == BudgetPart.Notes ? _topic : null;
        (_clause, _depth, _reason, _last, _topic, _changed, _bracket, _isFresh) = (number, 0, -1, null, topic, null, null, false);
        _isEntry = number > 0 || topic is not null;
        for (var at = number; at < _text.Length;)
        {
            var c = _text[at];
            if (char.IsAsciiDigit(c) && _scan.At(at) is { } figure)
            {
                Take(figure, at);
                at = figure.End;
                continue;
            }

            at++;
            if (c is '(' or ')')
            {
                _last = c == ')' && _bracket is not null ? _bracket : _last;
                _bracket = c == ')' ? null : at - 1 == _clause ? _last : _bracket;
                _depth = Math.Max(0, _depth + (c == '(' ? 1 : -1));
            }
            else if (c is '。' or '!')
            {
                EndSentence(at - 1);
            }
            else if (c is ';')
            {
                EndClause(at - 1);
                EndReason(at - 1);
                _wholes.EndPart();
            }
            else if (c is ':' || (c is ',' && _depth == 0))
            {
                EndClause(at - 1);
            }
        }

        ProseFigure.ShareStep(_statements.Skip(first).SelectMany(s => (ProseFigure?[])[s.Amount, s.Change?.Amount, s.Last]).OfType<ProseFigure>());
        var goesOn = ProseWords.Ending(_text.AsSpan(number).TrimEnd(":,"), Words.Parts) is not null;
        EndClause(_text.Length);
        EndReason(_text.Length);
        _wholes.EndParagraph(goesOn ? _last : null);
    }

    private void EndSentence(int end)
    {
        EndClause(end);
        EndReason(end);
        _isFresh = true;
        _depth = 0;
        _wholes.EndSentence();
    }

    private void EndClause(int end)
    {
        var clause = _text.AsSpan(_clause, Math.Max(0, end - _clause)).TrimStart(",、;");
        if (_reason < 0 && ProseWords.Within(clause, Words.Reason, out var word) is >= 0 and var at && (at == 0 || clause[at - 1] is '的' || _last?.Change is not null))
        {
            BeginReason(end - clause.Length + at, word);
        }
        else if (_reason < 0 && Compared is { Change: null } compared && ProseWords.Within(clause, Words.Same, out _) >= 0 && ProseWords.Beginning(clause, Words.Comparison) is not null)
        {
            compared.Change = new BudgetChange
            {
                Direction = Direction.Same, Words = _scan.Printed(_paragraph, end - clause.Length, end), AgainstSpent = ProseWords.Within(clause, Words.Spent, out _) >= 0,
            };
            _changed = compared;
        }

        NoteParts(clause);
        _clause = Math.Min(_text.Length, end + 1);
    }

    /// <summary>What 比上年增加 is said of: what was spoken of last; at the beginning of a sentence what the paragraph is about.</summary>
    private BudgetStatement? Compared => _isFresh && _topic is { Change: null } ? _topic : _last;

    /// <summary>其中 (包括, 具体为) opens the parts of what was spoken of last.</summary>
    private void NoteParts(ReadOnlySpan<char> clause)
    {
        if (ProseWords.Beginning(clause.TrimStart("(。"), Words.Parts) is null)
        {
            return;
        }

        EndReason(_clause);
        if (_last is not null)
        {
            _wholes.Open(_last);
        }
    }

    private void BeginReason(int at, string word)
    {
        if (_reason < 0)
        {
            _reason = at + word.Length;
        }
    }

    private void EndReason(int end)
    {
        if (_reason >= 0 && _changed?.Change is { Reason: null } change)
        {
            change.Reason = _text[_reason..Math.Max(_reason, end)].Trim(':', ',', ';', '。');
        }

        _reason = -1;
    }

    private void Take(in FoundFigure figure, int start)
    {
        var prefix = _text.AsSpan(_clause, Math.Max(0, start - _clause));
        _end = figure.End;
        if (figure.IsThreshold && !figure.IsCount && figure.Unit.Length > 0)
        {
            _thresholds.Add((_scan.Figure(_paragraph, start, figure), _text[figure.End..Math.Min(_text.Length, figure.End + 12)]));
        }

        if (figure.Unit.Length == 0 || figure.IsThreshold || (figure.IsCount && _paragraph.Part is not (BudgetPart.Structure or BudgetPart.Notes or BudgetPart.Other)))
        {
            return;
        }

        NoteParts(prefix.TrimStart(",、;"));
        if (_reason < 0 && ProseWords.Within(prefix, Words.Reason, out var word) is >= 0 and var at && !prefix[at..].StartsWith("主要用于", StringComparison.Ordinal))
        {
            BeginReason(_clause + at, word);
            prefix = prefix[(at + word.Length)..];
        }

        var trimmed = prefix.TrimStart(",、;:。)").TrimEnd("了约为达");
        var more = ProseWords.Ending(trimmed, Words.More);
        var less = ProseWords.Ending(trimmed, Words.Less);
        var printed = _scan.Figure(_paragraph, start, figure);
        if (more is not null || less is not null)
        {
            TakeChange(more is null ? Direction.Less : Direction.More, trimmed[..^(more ?? less)!.Length], start, figure, printed);
        }
        else if (figure.IsPercent)
        {
            if (_last is { Share: null } && _reason < 0 && (trimmed is "占" or "占比"))
            {
                _last.Share = printed;
            }

            return;
        }
        else
        {
            TakeAmount(trimmed, start, figure, printed);
        }

        _clause = figure.End;
    }

    private void TakeChange(Direction direction, ReadOnlySpan<char> before, int start, in FoundFigure figure, ProseFigure printed)
    {
        if (figure.IsCount)
        {
            return;
        }

        var at = ProseComparison.In(before);
        var subject = at < 0 ? before : before[..at];
        var compared = at < 0 ? default : before[at..];
        var own = subject.Trim("(,、的幅度").Length > 0 ? name.Of(subject) : "";
        var target = own.Length == 0 || Words.Generic.Contains(own, StringComparer.Ordinal) ? Compared : null;
        if (_reason >= 0 && target is not null && own.Length == 0)
        {
            // 原因是…增加5万元 without saying what.
            return;
        }

        if (target?.Change is { } known && known.Take(direction, printed, figure.IsPercent, isBare: own.Length == 0 && at < 0))
        {
            return;
        }

        var change = new BudgetChange
        {
            Direction = direction,
            Words = _scan.Printed(_paragraph, Math.Max(_clause, start - before.Length - 2), figure.End),
            Amount = figure.IsPercent ? null : printed,
            Percent = figure.IsPercent ? printed : null,
            AgainstSpent = ProseWords.Within(compared, Words.Spent, out _) >= 0,
        };
        if (target is { Change: null })
        {
            target.Change = change;
            _changed = target;
        }
        else if (own.Length > 0 && !Words.Generic.Contains(own, StringComparer.Ordinal))
        {
            Add(own, start, null, false).Change = change;
            _changed = _reason >= 0 ? _changed : _last;
        }
    }

    private void TakeAmount(ReadOnlySpan<char> before, int start, in FoundFigure figure, ProseFigure printed)
    {
        var isLast = ProseComparison.IsOfLastYear(before, year);
        if (ProseComparison.In(before) == 0)
        {
            // 比2023年预算100万元增加…: last year's amount of what is spoken of. 与2023年预算一致100万元: and that it is the same.
            GiveLast(_last, printed, isLast, ProseWords.Within(before, Words.Spent, out _) >= 0);
            if (_reason < 0 && isLast && _last is { Change: null } && ProseWords.Within(before, Words.Same, out _) >= 0)
            {
                _last.Change = new BudgetChange { Direction = Direction.Same, Words = _scan.Printed(_paragraph, start - before.Length, figure.End), AgainstSpent = _last.LastIsSpent };
                _changed = _last;
            }

            return;
        }

        var subject = name.Of(before);
        var isGeneric = subject.Length == 0 || Words.Generic.Contains(subject, StringComparer.Ordinal);
        var isSpent = ProseWords.Within(before, Words.Spent, out _) >= 0;
        if (isLast)
        {
            GiveLast(isGeneric ? _topic ?? _last : Latest(subject), printed, true, isSpent);
            return;
        }

        if (isSpent)
        {
            return;
        }

        var topic = isGeneric ? _topic : null;
        var statement = Add(topic?.Subject ?? (isGeneric ? "" : subject), start, printed, figure.IsCount);
        (statement.Last, statement.LastIsSpent) = (topic?.Last, topic is { LastIsSpent: true });
    }

    private static void GiveLast(BudgetStatement? statement, ProseFigure printed, bool isLast, bool isSpent)
    {
        if (isLast && statement is { Last: null })
        {
            (statement.Last, statement.LastIsSpent) = (printed, isSpent);
        }
    }

    private BudgetStatement? Latest(string subject)
    {
        for (var i = _statements.Count - 1; i >= 0 && _statements[i].Paragraph == _paragraph; i--)
        {
            if (_statements[i].Subject == subject)
            {
                return _statements[i];
            }
        }

        return null;
    }

    private BudgetStatement Add(string subject, int start, ProseFigure? amount, bool isCount)
    {
        var within = _reason >= 0 || amount is null ? null : _bracket ?? _wholes.Innermost;
        _isFresh = false;
        var statement = new BudgetStatement
        {
            Paragraph = _paragraph,
            Start = _scan.Offset(start),
            Subject = subject,
            Known = isCount ? null : BudgetSubjects.Named(subject, Words) ?? BudgetSubjects.Implied(subject, within, _topic),
            Amount = amount,
            IsCount = isCount,
            Whole = within,
            Behind = _text[Math.Min(_text.Length, _end)..Math.Min(_text.Length, _end + 12)],
            IsInReason = _reason >= 0,
            IsTopic = _reason < 0 && _topic is null,
        };
        _statements.Add(statement);
        if (_reason < 0)
        {
            _last = statement;
            _topic ??= statement;
        }

        return statement;
    }
}

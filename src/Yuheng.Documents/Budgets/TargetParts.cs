using Yuheng.Core.Departments;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Budgets;

/// <summary>Reads 分项绩效目标: numbered names, each with 绩效目标：… and 绩效指标：… that go on over lines.</summary>
/// <param name="mayWrap">Whether a paragraph may run over several lines.</param>
internal sealed class TargetParts(bool mayWrap)
{
    private static readonly string[] GoalLabels = BudgetRulebook.Instance[BudgetWord.GoalLabel];
    private static readonly string[] IndicatorLabels = BudgetRulebook.Instance[BudgetWord.IndicatorLabel];

    private readonly List<DepartmentTargetPart> _parts = [];
    private string? _number;
    private Printed _name;
    private RunningText _goal = new(mayWrap);
    private RunningText _indicators = new(mayWrap);
    private RunningText? _current;
    private char _style;

    /// <summary>The parts, in the order printed.</summary>
    public List<DepartmentTargetPart> Parts
    {
        get
        {
            Close();
            return _parts;
        }
    }

    /// <summary>Adds a line.</summary>
    public void Add(string text, Place line)
    {
        if (PartNumber(text) is { } length)
        {
            Close();
            _number = text[..length].Trim();
            var rest = text[length..].Trim().TrimStart('、', '.').Trim();
            var label = LabelAt(rest);
            _name = new Printed((label < 0 ? rest : rest[..label]).Trim().TrimEnd('。', '；', ';'), line);
            if (label >= 0)
            {
                AddLabelled(rest[label..], line);
            }

            return;
        }

        if (_number is not null)
        {
            AddLabelled(text, line);
        }
    }

    private void AddLabelled(string text, Place line)
    {
        if (Behind(text, GoalLabels) is { } goal)
        {
            _current = _goal;
            text = goal;
        }
        else if (Behind(text, IndicatorLabels) is { } indicators)
        {
            _current = _indicators;
            text = indicators;
        }

        // Both in one line: 绩效目标：… 绩效指标：…
        if (ReferenceEquals(_current, _goal) && text.IndexOf(IndicatorLabels[0], StringComparison.Ordinal) is > 0 and var at && Behind(text[at..], IndicatorLabels) is { } behind)
        {
            _goal.Add(text[..at].Trim(), line);
            _current = _indicators;
            text = behind;
        }

        _current ??= _goal;
        _current.Add(text.Trim(), line);
    }

    private static int LabelAt(string text)
    {
        foreach (var label in GoalLabels.Concat(IndicatorLabels))
        {
            var at = text.IndexOf(label, StringComparison.Ordinal);
            if (at >= 0 && Behind(text[at..], [label]) is not null)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>What stands behind a label and its colon; null where the text begins with no such label.</summary>
    private static string? Behind(string text, string[] labels)
    {
        foreach (var label in labels)
        {
            var at = 0;
            var length = 0;
            while (at < text.Length && length < label.Length && (text[at] == label[length] || char.IsWhiteSpace(text[at])))
            {
                length += text[at] == label[length] ? 1 : 0;
                at++;
            }

            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (length == label.Length && at < text.Length && text[at] is ':' or '：')
            {
                return text[(at + 1)..].Trim();
            }
        }

        return null;
    }

    /// <summary>
    /// The length of the number that begins a part; null where the line begins none. The first part sets the style:
    /// where parts are numbered （一）, a line 1、 within a goal is no new part.
    /// </summary>
    private int? PartNumber(string text)
    {
        var plain = PlainText.Of(text.AsSpan(0, Math.Min(10, text.Length)));
        var length = PlainText.NumberLength(plain);
        if (length == 0 || plain[0] is '-' or '·' or '•' or '*')
        {
            return null;
        }

        var style = plain[0] == '(' ? char.IsAsciiDigit(plain[1]) ? 'd' : '(' : char.IsAsciiDigit(plain[0]) ? '1' : '一';
        if (_style != 0 && style != _style)
        {
            return null;
        }

        _style = style;
        var end = 0;
        for (var left = length; left > 0; end++)
        {
            left -= PlainText.Plain(text[end]) is null ? 0 : 1;
        }

        return text[end - 1] is '、' or '.' or '．' ? end - 1 : end;
    }

    private void Close()
    {
        if (_number is not null)
        {
            _parts.Add(new DepartmentTargetPart(_number, _name, _goal.Printed, _indicators.Printed));
        }

        (_number, _name, _goal, _indicators, _current) = (null, default, new RunningText(mayWrap), new RunningText(mayWrap), null);
    }
}

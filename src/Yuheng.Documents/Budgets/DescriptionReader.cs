using Yuheng.Core.Departments;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Budgets;

/// <summary>Reads the description of one project: its heading, then sections 一、项目概述 to 七、绩效目标.</summary>
internal sealed class DescriptionReader(BudgetRulebook rulebook)
{
    private readonly List<ProjectDescription> _descriptions = [];
    private readonly List<(string Heading, Printed Text)> _sections = [];
    private string _name = "";
    private Place _place;
    private string? _heading;
    private Printed _text;

    /// <summary>The descriptions read.</summary>
    public List<ProjectDescription> Descriptions
    {
        get
        {
            Close();
            return _descriptions;
        }
    }

    /// <summary>Begins the description under a heading.</summary>
    public void Open(string heading, Place place)
    {
        Close();
        var plain = PlainText.Of(heading);
        var word = rulebook[BudgetWord.DescriptionsHeading].First(w => plain.TrimEnd(':').EndsWith(w, StringComparison.Ordinal));
        var name = heading.TrimEnd(':', '：').TrimStart('-', ' ', '\u3000');
        var end = name.Length;
        for (var left = word.Length; left > 0 && end > 0; end--)
        {
            left -= PlainText.Plain(name[end - 1]) is null ? 0 : 1;
        }

        // A heading over all projects names none: it stands for itself.
        name = name[..end].Trim();
        (_name, _place) = (name.Length > 0 ? name : heading.Trim(), place);
    }

    /// <summary>Takes a line of the description.</summary>
    public void Take(string text, Place line)
    {
        if (!_place.Exists)
        {
            return;
        }

        var plain = PlainText.Of(text);
        if (SectionOf(plain) is { } section)
        {
            EndSection();
            _heading = section;
            var colon = text.IndexOfAny([':', '：']);
            if (colon >= 0 && colon < text.Length - 1)
            {
                _text = new Printed(text[(colon + 1)..].Trim(), line);
            }

            return;
        }

        // The next heading stuck to the end of a paragraph: "…执行项目预算。 五、实施周期".
        if (HeadingAtEnd(text) is { } at)
        {
            Append(text[..at].TrimEnd(), line);
            EndSection();
            _heading = SectionOf(PlainText.Of(text.AsSpan(at)));
            return;
        }

        Append(text, line);
    }

    /// <summary>Ends the description.</summary>
    public void Close()
    {
        EndSection();
        if (_place.Exists && _sections.Count > 0)
        {
            _descriptions.Add(new ProjectDescription(_name, _place, [.. _sections]));
        }

        _sections.Clear();
        _place = default;
    }

    private string? SectionOf(string plain)
    {
        var number = PlainText.NumberLength(plain);
        if (number == 0 || plain[number - 1] != '、' || !IsChineseNumber(plain.AsSpan(0, number - 1).TrimStart('-')))
        {
            return null;
        }

        var rest = plain.AsSpan(number);
        foreach (var section in rulebook[BudgetWord.DescriptionSection])
        {
            if (rest.StartsWith(section, StringComparison.Ordinal) && (rest.Length == section.Length || rest[section.Length] == ':'))
            {
                return section;
            }
        }

        return null;
    }

    private static bool IsChineseNumber(ReadOnlySpan<char> text) => text.Length > 0 && text.IndexOfAnyExcept("一二三四五六七八九十") < 0;

    private int? HeadingAtEnd(string text)
    {
        var mark = text.LastIndexOf('、');
        if (mark < 2 || text.Length - mark > 12)
        {
            return null;
        }

        var start = mark;
        while (start > 0 && IsChineseNumber(text.AsSpan(start - 1, 1)))
        {
            start--;
        }

        return start > 0 && start < mark && text[start - 1] is '。' or ' ' or '；' or ';' or '\u3000' or '.' or ',' && SectionOf(PlainText.Of(text.AsSpan(start))) is not null ? start : null;
    }

    private void Append(string text, Place line)
    {
        if (_heading is null || text.Length == 0)
        {
            return;
        }

        _text = _text.Raw is null ? new Printed(text, line) : _text with { Raw = _text.Raw + "\n" + text };
    }

    private void EndSection()
    {
        if (_heading is not null)
        {
            _sections.Add((_heading, _text));
        }

        (_heading, _text) = (null, default);
    }
}

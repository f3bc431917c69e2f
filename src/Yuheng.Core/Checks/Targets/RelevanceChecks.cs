using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Targets;

/// <summary>The check of the indicators against what the project is about.</summary>
internal static class RelevanceChecks
{
    private const int Slots = 4096;
    private const int LongestText = 8000;

    /// <summary>The check.</summary>
    public static (string Code, FormCheck Run)[] All { get; } =
    [
        ("PT-08", Relevance),
    ];

    /// <summary>
    /// PT-08 目标与项目内容不相关: the names and explanations of the indicators share hardly a pair of characters with the project's name, goals and use of the money (财预〔2015〕88号, 相关性).
    /// Pairs that occur in any form (完成, 及时, 满意) do not count. Worked example: 行道树修剪 as the project, with 阅览座位数, 图书上架及时率, 读者满意度, share none and fire.
    /// </summary>
    private static void Relevance(CheckedForm form, AuditNotes notes)
    {
        var goals = form.Form.Goals;
        Span<ulong> slots = stackalloc ulong[Slots / 64];
        slots.Clear();
        var read = Mark(form.Form.Project.Name, slots) + Mark(goals.Overall, slots) + Mark(goals.Annual, slots) + Mark(goals.Expected, slots) + Mark(form.Form.BudgetUse, slots);
        foreach (var item in goals.Items)
        {
            read += read < LongestText ? Mark(item, slots) : 0;
        }

        var (pairs, shared) = (0, 0);
        var silent = form.Profile.Of(Parameters.CommonPairs);
        foreach (var indicator in form.Indicators)
        {
            Count(indicator.BareName, slots, silent, ref pairs, ref shared);
            Count(indicator.Printed.Definition.Raw, slots, silent, ref pairs, ref shared);
        }

        if (read < form.Profile.Of(Parameters.ShortestContent) || pairs < form.Profile.Of(Parameters.FewestPairs))
        {
            notes.CannotKnow("项目名称、目标或指标太少，无法比较", form.Form.Start);
        }
        else if (shared < form.Profile.Of(Parameters.LeastShared) * pairs)
        {
            notes.Report(
                Severity.Hint, form.Form.Project.Name, "各项指标与项目名称、绩效目标几乎没有共同的内容，指标可能不是这个项目的。",
                found: $"{shared}/{pairs}", suggestion: "核对指标是否属于本项目。");
        }
    }

    /// <summary>Marks the pairs of characters of a text; says how many characters were read.</summary>
    private static int Mark(Printed printed, Span<ulong> slots)
    {
        if (printed.IsMissing)
        {
            return 0;
        }

        var text = printed.Raw.AsSpan();
        text = text.Length > LongestText ? text[..LongestText] : text;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var slot = Slot(text[i], text[i + 1]);
            slots[slot >> 6] |= 1UL << (slot & 63);
        }

        return text.Length;
    }

    /// <summary>Counts the pairs of characters of a text, and those that are marked.</summary>
    private static void Count(ReadOnlySpan<char> text, ReadOnlySpan<ulong> slots, WordList silent, ref int pairs, ref int shared)
    {
        text = text.Length > LongestText ? text[..LongestText] : text;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (IsWord(text[i]) && IsWord(text[i + 1]) && !silent.Has(text.Slice(i, 2)))
            {
                pairs++;
                var slot = Slot(text[i], text[i + 1]);
                shared += (int)((slots[slot >> 6] >> (slot & 63)) & 1);
            }
        }
    }

    private static int Slot(char first, char second) => (int)(unchecked(((uint)first * 31_337u) ^ ((uint)second * 2_654_435_761u)) >> 20);

    private static bool IsWord(char c) => c >= '\u4E00' && c <= '\u9FFF';
}

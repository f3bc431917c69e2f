using System.Globalization;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Budgets;

/// <summary>Makes the name of what an amount of a running text speaks of out of the words before it.</summary>
/// <param name="rulebook">The words.</param>
/// <param name="department">The body that publishes, as compared; empty where it is not known.</param>
/// <param name="year">The year of the budget; null where it is not known.</param>
internal sealed class NarrativeName(BudgetRulebook rulebook, string department, int? year)
{
    /// <summary>The name in the words before an amount; empty where they only lead up to it.</summary>
    public string Of(string plain)
    {
        var name = plain;
        string before;
        do
        {
            before = name;
            name = name.Trim(',', '、', ';', ':', '.', ' ', '-', '。');
            name = name[PlainText.NumberLength(name)..];
            name = name.StartsWith('(') && !name.Contains(')', StringComparison.Ordinal) ? name[1..] : name;
            name = name.EndsWith('(') ? name[..^1] : name;
            name = name.StartsWith(')') ? name[1..] : name;
            name = WithoutYear(name);
            if (department.Length > 0 && name.StartsWith(department, StringComparison.Ordinal))
            {
                name = name[department.Length..];
            }

            foreach (var lead in rulebook[BudgetWord.Lead])
            {
                if (name.Length > lead.Length && name.StartsWith(lead, StringComparison.Ordinal))
                {
                    name = name[lead.Length..];
                }
            }

            foreach (var cut in rulebook[BudgetWord.Cut])
            {
                var at = name.LastIndexOf(cut, StringComparison.Ordinal);
                name = at >= 0 && at + cut.Length < name.Length ? name[(at + cut.Length)..] : name;
            }

            name = WithoutCount(name);
            foreach (var tail in rulebook[BudgetWord.Tail])
            {
                // 预算安排 is not only a 预算; 水体科目 is 水体.
                if (name.Length > (tail.Length == 1 ? 1 : tail.Length + 1) && name.EndsWith(tail, StringComparison.Ordinal) && !name.AsSpan(0, name.Length - tail.Length).SequenceEqual("预算"))
                {
                    name = name[..^tail.Length];
                }
            }
        }
        while (name != before);

        return name;
    }

    /// <summary>在建工程1项 is 在建工程.</summary>
    private static string WithoutCount(string name)
    {
        if (!name.EndsWith('项'))
        {
            return name;
        }

        var digits = name.AsSpan(0, name.Length - 1).TrimEnd("0123456789").Length;
        return digits > 0 && digits < name.Length - 1 ? name[..digits] : name;
    }

    /// <summary>The year of the budget says nothing about an item; another year does.</summary>
    private string WithoutYear(string name)
    {
        if (year is null || !name.StartsWith(year.Value.ToString(CultureInfo.InvariantCulture) + "年", StringComparison.Ordinal))
        {
            return name;
        }

        return name.AsSpan(5).StartsWith("度", StringComparison.Ordinal) ? name[6..] : name[5..];
    }
}

using System.Globalization;
using Yuheng.Core.Classification;
using Yuheng.Core.Profiles;

namespace Yuheng.Core.Departments.Compiling;

/// <summary>支出类别 of a line.</summary>
public enum ExpenseKind : byte
{
    /// <summary>人员: basic expenditure on staff.</summary>
    Personnel,

    /// <summary>公用: basic expenditure on running.</summary>
    Running,

    /// <summary>项目.</summary>
    Project,
}

/// <summary>资金来源 of a line, and what an income line brings in.</summary>
public enum BudgetFund : byte
{
    /// <summary>一般公共预算.</summary>
    General,

    /// <summary>政府性基金.</summary>
    Fund,

    /// <summary>国有资本经营.</summary>
    Capital,

    /// <summary>事业收入.</summary>
    Business,

    /// <summary>事业单位经营收入.</summary>
    Operating,

    /// <summary>其他收入.</summary>
    Other,
}

/// <summary>The words in which lines are filled in: <c>rulebook/budget-entry-words.tsv</c>.</summary>
public static class BudgetWords
{
    private static readonly WordTable<ExpenseKind> s_kinds = new("expense");
    private static readonly WordTable<BudgetFund> s_funds = new("fund");

    /// <summary>The words offered for 支出类别.</summary>
    public static IReadOnlyList<string> Kinds { get; } = s_kinds.Offered;

    /// <summary>The words offered for 资金来源 and 收入来源.</summary>
    public static IReadOnlyList<string> Funds { get; } = s_funds.Offered;

    /// <summary>What a word for 支出类别 means; null where it means none.</summary>
    public static ExpenseKind? KindOf(string? word) => s_kinds.Of(word);

    /// <summary>What a word for 资金来源 means; null where it means none.</summary>
    public static BudgetFund? FundOf(string? word) => s_funds.Of(word);

    /// <summary>The word offered for a fund.</summary>
    public static string Word(this BudgetFund fund) => s_funds.Word(fund);

    /// <summary>The word offered for a kind of expenditure.</summary>
    public static string Word(this ExpenseKind kind) => s_kinds.Word(kind);

    /// <summary>Whether it is paid by the treasury (财政拨款).</summary>
    public static bool IsFiscal(this BudgetFund fund) => fund is BudgetFund.General or BudgetFund.Fund or BudgetFund.Capital;

    private sealed class WordTable<T> where T : struct, Enum
    {
        private readonly List<(string Word, T Meaning)> _words = [];
        private readonly Dictionary<string, T> _spellings = new(StringComparer.Ordinal);

        public WordTable(string list)
        {
            foreach (var (line, cells) in Rulebook.Rows("budget-entry-words.tsv", 4).Where(r => r.Cells[0] == list))
            {
                if (!Enum.TryParse<T>(cells[1], ignoreCase: true, out var meaning))
                {
                    throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"rulebook/budget-entry-words.tsv:{line}: unknown meaning '{cells[1]}'"));
                }

                _words.Add((cells[2], meaning));
                foreach (var word in cells[3].Split('|').Where(w => w != "-").Append(cells[2]))
                {
                    _spellings.Add(SubjectName.Plain(word), meaning);
                }
            }
        }

        public IReadOnlyList<string> Offered => [.. _words.Select(w => w.Word)];

        public string Word(T meaning) => _words.Find(w => w.Meaning.Equals(meaning)).Word;

        public T? Of(string? word) => word is not null && _spellings.TryGetValue(SubjectName.Plain(word), out var meaning) ? meaning : null;
    }
}

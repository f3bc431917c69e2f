namespace Yuheng.Core.Workflow;

/// <summary>What lists and totals need to know of a paper; worked out from its content when it is saved.</summary>
/// <param name="Title">The name of the project, or what the paper is called.</param>
/// <param name="Amount">年度资金 or 全年预算数 in fen; null where it is blank, unreadable or finer than a fen.</param>
/// <param name="Paid">执行数 in fen.</param>
/// <param name="Points">The score as filled in, in hundredths; of a monitoring form 绩效进度, in hundredths of a per cent.</param>
/// <param name="DuePoints">The score as recomputed, in hundredths; of a monitoring form the progress of its output indicators.</param>
/// <param name="Grade">The grade in words; of a monitoring form the least likely 完成可能性.</param>
/// <param name="Items">How many indicators, or lines of a budget.</param>
/// <param name="Met">How many indicators are met; null where that is not known; of a monitoring form how many could be compared.</param>
/// <param name="Errors">Findings of severity error.</param>
/// <param name="Warnings">Findings of severity warning.</param>
public sealed record PaperFacts(
    string Title, long? Amount = null, long? Paid = null, long? Points = null, long? DuePoints = null, string? Grade = null, long Items = 0, long? Met = null, long Errors = 0, long Warnings = 0);

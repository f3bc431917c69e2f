using Yuheng.Core.Profiles;

namespace Yuheng.Core.Departments.Compiling;

/// <summary>A body whose lines a budget holds.</summary>
/// <param name="Code">Its code: 219001.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsAdministration">Whether it is an administrative body or one run by the civil service law (行政、参公): its 公用经费 is 机关运行经费.</param>
public sealed record BudgetBody(string Code, string Name, bool IsAdministration);

/// <summary>A project of the library, as far as a budget asks.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Body">The body that it belongs to.</param>
/// <param name="IsApproved">Whether it is in the library (入库) and still alive.</param>
/// <param name="Annual">What its target asks for in the year, in yuan; null where it has no target or no amount.</param>
public sealed record LibraryProject(string Code, string Name, string Body, bool IsApproved, decimal? Annual);

/// <summary>What a budget is compiled for, and what it is compared with.</summary>
/// <param name="Body">The code of the department or unit.</param>
/// <param name="Name">Its name.</param>
/// <param name="Year">The year.</param>
/// <param name="Profile">The rules that go for it.</param>
public sealed record BudgetSetting(string Body, string Name, int Year, Profile Profile)
{
    /// <summary>The bodies whose lines it holds; a unit alone may leave this empty.</summary>
    public IReadOnlyList<BudgetBody> Bodies { get; init; } = [];

    /// <summary>The projects of the library of these bodies.</summary>
    public IReadOnlyList<LibraryProject> Projects { get; init; } = [];

    /// <summary>The expenditure of the same body's budget of the year before, in yuan; null where it is not stored.</summary>
    public decimal? LastBudget { get; init; }

    /// <summary>Whether it is the budget of a department with the units below it; otherwise of one unit.</summary>
    public bool IsDepartment { get; init; }
}

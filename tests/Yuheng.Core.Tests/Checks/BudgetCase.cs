using Yuheng.Core.Departments;

namespace Yuheng.Core.Tests.Checks;

/// <summary>The budget that the fields of a <see cref="CheckCase"/> make: tables and narrative.</summary>
internal sealed class BudgetCase
{
    /// <summary>Takes a field that belongs to a budget; false for any other.</summary>
    public bool Take(string key, string value, int line) => false;

    /// <summary>The budget; null where no field belonged to one.</summary>
    public DepartmentBudget? Budget() => null;
}

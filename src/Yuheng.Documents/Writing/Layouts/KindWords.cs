using Yuheng.Documents.Writing.Layouts.Definitions;

namespace Yuheng.Documents.Writing.Layouts;

/// <summary>What the kinds of layouts are called.</summary>
internal static class KindWords
{
    /// <summary>A kind in words.</summary>
    public static string Of(LayoutKind kind) => kind switch
    {
        LayoutKind.Target => "绩效目标表",
        LayoutKind.SelfEvaluation => "绩效自评表",
        LayoutKind.Monitoring => "绩效监控表",
        LayoutKind.BudgetTable => "部门预算的表",
        LayoutKind.DepartmentTarget => "部门整体绩效目标表",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>What a layout is for, in words.</summary>
    public static string Of(Layout layout) => Of(layout.Kind);
}

using Yuheng.Core.Projects;

namespace Yuheng.Core.Scores;

/// <summary>Why something cannot be scored, in words.</summary>
internal static class GapWording
{
    public static string Of(ScoreGap gap, Indicator indicator)
    {
        var (target, actual) = (indicator.Printed.Target.Excerpt.Trim(), indicator.Printed.Actual.Excerpt.Trim());
        return gap switch
        {
            ScoreGap.NoWeight => "没有分值",
            ScoreGap.UnreadableWeight => indicator.Weight.Why is { } why ? $"分值读不出：{why}" : "分值读不出",
            ScoreGap.ImpossibleWeight => $"分值 {indicator.Printed.Weight.Excerpt.Trim()} 不是可用的正数",
            ScoreGap.NoTarget => "没有指标值",
            ScoreGap.PlaceholderTarget => $"指标值“{target}”是没有填写的模板",
            ScoreGap.UnreadableTarget => $"指标值“{target}”读不出",
            ScoreGap.NegativeTarget => $"指标值“{target}”小于 0，没有达到的部分无法按比例计算",
            ScoreGap.ApproximateTarget => $"指标值“{target}”是约数",
            ScoreGap.NoActual => actual.Length == 0 ? "没有完成值" : $"完成值“{actual}”没有说明完成情况",
            ScoreGap.PlaceholderActual => $"完成值“{actual}”是没有填写的模板",
            ScoreGap.UnreadableActual => $"完成值“{actual}”读不出",
            ScoreGap.OpenActual => $"完成值“{actual}”只是一个范围，不能确定是否达到“{target}”",
            ScoreGap.NumberByWords => $"指标值“{target}”是数字，完成值“{actual}”不是数字",
            ScoreGap.WordsByNumber => $"指标值“{target}”是文字，完成值“{actual}”是数字",
            ScoreGap.NoGrade => $"指标值“{target}”是定性的，完成值“{actual}”没有说明达成、部分达成还是未达成",
            ScoreGap.DifferentUnits => $"指标值“{target}”与完成值“{actual}”单位不同",
            ScoreGap.ShareOrPercent => $"指标值“{target}”与完成值“{actual}”一个写了 %，一个没有，分不清是比例还是百分数",
            ScoreGap.OutsideRange => $"完成值“{actual}”在指标值“{target}”的范围之外，没有按比例计分的规则",
            ScoreGap.ChangeByLevel => $"完成值“{actual}”是增减幅度，不能与指标值“{target}”相比",
            ScoreGap.LateDate => $"完成时间“{actual}”晚于指标值“{target}”，没有按比例计分的规则",
            ScoreGap.NoRule => $"指标值“{target}”没有按比例计分的规则",
            _ => OfExecution(gap),
        };
    }

    public static string OfExecution(ScoreGap gap) => gap switch
    {
        ScoreGap.NoWeight => "没有分值",
        ScoreGap.UnreadableWeight => "分值读不出",
        ScoreGap.ImpossibleWeight => "分值不是可用的正数",
        ScoreGap.NoAmount => "预算数或执行数没有填写或读不出",
        ScoreGap.NoBudget => "预算数为 0，没有执行率",
        ScoreGap.ImpossibleAmount => "金额为负数、太大或太小，算不出执行率",
        ScoreGap.NoScore => "有的行没有读到，或既没有得分也不能复算",
        _ => throw new ArgumentOutOfRangeException(nameof(gap)),
    };
}

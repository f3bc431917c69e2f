namespace Yuheng.Core.Profiles;

/// <content>Parameters of monitoring (EX-01 to EX-05) and of adjustments (PT-17): their values are thresholds of a region and year, shown where they are used.</content>
public static partial class Parameters
{
    /// <summary>EX-01.</summary>
    public static readonly Parameter<decimal> ExecutionLag = Parameter.Number("EX-01.lag", "执行率比应到的进度低多少个百分点以上为滞后");

    /// <summary>EX-01.</summary>
    public static readonly Parameter<decimal> SeriousLag = Parameter.Number("EX-01.serious", "执行率比应到的进度低多少个百分点以上为严重滞后");

    /// <summary>EX-02.</summary>
    public static readonly Parameter<decimal> ProgressApart = Parameter.Number("EX-02.apart", "执行率与绩效进度相差多少个百分点以上为背离");

    /// <summary>EX-02.</summary>
    public static readonly Parameter<decimal> MuchDone = Parameter.Number("EX-02.high", "支出（或产出）达到此数而产出（或支出）偏低为背离，80 即 80%");

    /// <summary>EX-02.</summary>
    public static readonly Parameter<decimal> LittleDone = Parameter.Number("EX-02.low", "产出（或支出）低于此数为偏低，50 即 50%");

    /// <summary>EX-04.</summary>
    public static readonly Parameter<decimal> ProgressShortfall = Parameter.Number("EX-04.shortfall", "指标进度低于应到进度的此比例须说明原因，10 即 10%");

    /// <summary>EX-05.</summary>
    public static readonly Parameter<decimal> LowForecast = Parameter.Number("EX-05.forecast", "全年预计完成低于指标值的此比例须处理，60 即 60%");

    /// <summary>EX-05.</summary>
    public static readonly Parameter<int> DecisionDays = Parameter.Count("EX-05.days", "预计无法完成的，报出后多少日内须有处理记录");

    /// <summary>PT-17.</summary>
    public static readonly Parameter<decimal> BudgetChange = Parameter.Number("PT-17.budget", "年度资金比批复变动达到此比例而指标值不变的须说明，20 即 20%");
}

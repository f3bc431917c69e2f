namespace Yuheng.Core.Values;

/// <summary>The three grades of completion of 财预〔2020〕10号: 达成(年度)指标, 部分达成(年度)指标并具有一定效果, 未达成(年度)指标且效果较差, and their short forms.</summary>
internal static class GradeSpelling
{
    private static readonly (string Word, Completion Completion)[] Grades =
    [
        ("部分达成", Completion.PartlyAchieved), ("未达成", Completion.NotAchieved), ("没有达成", Completion.NotAchieved),
        ("全部达成", Completion.Achieved), ("完全达成", Completion.Achieved), ("已达成", Completion.Achieved), ("达成", Completion.Achieved),
    ];

    private static readonly string[] Objects = ["年度", "预期", "当年", "本年", "既定", "绩效", "指标", "目标"];
    private static readonly string[] PartlyTails = ["并具有一定效果", "且具有一定效果", "具有一定效果", "并有一定效果", "且有一定效果", "并且具有一定效果"];
    private static readonly string[] NotTails = ["且效果较差", "并且效果较差", "效果较差", "且效果差"];

    /// <summary>Reads a text; null where it is no grade.</summary>
    public static IndicatorValue? Read(ReadOnlySpan<char> text)
    {
        foreach (var (word, completion) in Grades)
        {
            var rest = text;
            if (!FoldedText.Take(ref rest, word))
            {
                continue;
            }

            FoldedText.TakeAll(ref rest, Objects);
            FoldedText.Take(ref rest, ",");
            _ = completion switch
            {
                Completion.PartlyAchieved => FoldedText.TakeAny(ref rest, PartlyTails),
                Completion.NotAchieved => FoldedText.TakeAny(ref rest, NotTails),
                _ => false,
            };
            return rest.IsEmpty ? new IndicatorValue { Kind = IndicatorValueKind.Grade, Completion = completion } : null;
        }

        return null;
    }

    /// <summary>The short form.</summary>
    public static string Word(Completion completion) => completion switch
    {
        Completion.Achieved => "达成",
        Completion.PartlyAchieved => "部分达成",
        Completion.NotAchieved => "未达成",
        _ => throw new ArgumentOutOfRangeException(nameof(completion)),
    };
}

namespace Yuheng.Core.Workflow;

/// <summary>What somebody does with a paper that moves it on.</summary>
public enum Act : byte
{
    /// <summary>提交: to the head of the unit.</summary>
    Submit,

    /// <summary>报送: by the head of the unit, to the department.</summary>
    Report,

    /// <summary>撤回: before the next one has opened it.</summary>
    Withdraw,

    /// <summary>退回修改, with at least one open point.</summary>
    Return,

    /// <summary>通过: by the department to finance; by finance, it is approved.</summary>
    Pass,

    /// <summary>不予通过.</summary>
    Reject,

    /// <summary>调整: an approved paper is opened again.</summary>
    Adjust,

    /// <summary>列入预算, of a project.</summary>
    Budget,

    /// <summary>开始执行, of a project.</summary>
    Execute,

    /// <summary>结转, of a project.</summary>
    CarryOver,

    /// <summary>结束, of a project.</summary>
    End,

    /// <summary>终止, of a project.</summary>
    Terminate,

    /// <summary>公开: sealed in a publication.</summary>
    Publish,
}

/// <summary>What the acts are called.</summary>
public static class Acts
{
    private static readonly (string Tag, string Word)[] s_words =
    [
        ("submit", "提交"), ("report", "报送"), ("withdraw", "撤回"), ("return", "退回修改"), ("pass", "通过"), ("reject", "不予通过"), ("adjust", "调整"),
        ("budget", "列入预算"), ("execute", "开始执行"), ("carryOver", "结转"), ("end", "结束"), ("terminate", "终止"), ("publish", "公开"),
    ];

    /// <summary>All acts.</summary>
    public static IReadOnlyList<Act> All { get; } = Enum.GetValues<Act>();

    /// <summary>As it is stored and stands in addresses: submit.</summary>
    public static string Tag(this Act act) => s_words[(int)act].Tag;

    /// <summary>As readers know it: 提交.</summary>
    public static string Word(this Act act) => s_words[(int)act].Word;

    /// <summary>The act that <see cref="Tag"/> gave that tag; null for any other text.</summary>
    public static Act? Tagged(string? tag) => Array.FindIndex(s_words, w => w.Tag == tag) is >= 0 and var at ? (Act)at : null;
}

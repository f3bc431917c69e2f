using Yuheng.Core.Departments;
using Yuheng.Core.Findings;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Web.Wording;

/// <summary>The texts in Chinese.</summary>
internal sealed class ChineseTexts : Texts
{
    public override string LanguageTag => "zh-CN";
    public override string SkipToContent => "跳到正文";
    public override string Checkup => "文件识读";
    public override string MainNavigation => "主导航";
    public override string LanguageSwitch => "语言";
    public override string PrintedFrom(string address, string time) => $"{address}　{time} 打印";

    public override string NotAllowed(string roles) => $"这一步由{roles}来做，您的账号没有这个权限。";

    public override string UploadHeading => "上传文件";
    public override string UploadHow => "把公开的预算、绩效文件拖到这里，或点按钮选择，可一次选多个。";
    public override string UploadFormats(long maxMegabytes, int kept) =>
        $"读 PDF（有文字的）、Word、Excel、WPS、网页和文本文件，一次共 {maxMegabytes} MB 以内。文件只在内存里读，不存盘；最多留最近 {kept} 个，程序停下即清空。";
    public override string UploadButton => "上传并识读";
    public override string UploadWorking => "正在上传、识读…";
    public override string NoFileChosen => "没有选文件。请先选一个或几个文件，再点“上传并识读”。";
    public override string PageExpired => "本页打开后程序重启过，或浏览器不保存 Cookie，无法确认这次上传是从本页发出的。请返回列表，重新选择文件再传。";
    public override string UploadTooLarge(long maxMegabytes) => $"这次上传超过 {maxMegabytes} MB 的上限，没有收下超出的文件。请分几次上传，或拆分文件。";
    public override string UploadBroken => "上传中断或内容不完整，没有收下未传完的文件。请重新选择文件再传。";

    public override string ListTitle => "文件识读";
    public override string NothingYet => "还没有文件。";
    public override string NothingYetNext => "请在上面选择或拖入一个公开的预算、绩效文件，就能看到其中每张表、每个数和它的出处。";
    public override string ListTotals(int documents, int forms, int refused) =>
        refused == 0 ? $"{documents} 个文件，{forms} 张项目表" : $"{documents} 个文件，{forms} 张项目表；{refused} 个没有收下";
    public override string Uploaded => "上传";
    public override string Sample => "样例";
    public override string FormsCount(int count) => $"项目表 {count}";
    public override string TablesCount(int count) => $"预算表 {count}";
    public override string StatementsCount(int count) => $"说明金额 {count}";
    public override string NoForms => "没有找到项目表。";
    public override string AllForms(int count) => $"全部 {count} 张项目表";
    public override string NotTakenIn => "没有收下";
    public override string NoFindings => "识读时没有发现问题。";

    public override string Found => "体检发现";
    public override string NothingFound => "检查没有发现问题。";
    public override string Check => "检查";
    public override string Count => "处数";
    public override string ByCheck => "按检查";
    public override string ByUnit => "按单位";
    public override string ByDocument => "按文件";
    public override string File => "文件";
    public override string LegalBasis => "依据";
    public override string NoUnit => "（未写单位）";
    public override string Working => "看算式";
    public override string ScoreOf => "计分项";
    public override string ScoreDue => "应得";
    public override string ScorePrinted => "表中";
    public override string HowReckoned => "怎么算的";
    public override string WorkingRules(string region, string version) => $"按{region}规则计分，规则版本 {version}。定性指标的规则只给出区间。";
    public override string BatchTitle => "体检汇总";
    public override string Insufficient => "数据不足";
    public override string InsufficientCount(int count) => $"数据不足，未能判断：{count:#,##0} 处";
    public override string FormNumber(int index) => $"第{index}张表";

    public override string Contents => "本页目录";
    public override string DocumentNothingFound => "读出了文字，但没有找到项目表、预算表或整体绩效目标。";
    public override string DocumentNothingFoundNext => "请看原文是否完整；能识读的是绩效目标申报表、绩效自评表、部门预算公开表和部门整体绩效目标。";
    public override string SourceText => "原文";
    public override string AsJson => "数据（JSON）";
    public override string AsFiles => "输出正式表";
    public override string FileName(string format) => format switch { "docx" => "Word", "xlsx" => "Excel", "pdf" => "PDF", "html" => "网页", _ => "文本" };
    public override string TemplatesTitle => "填报模板";
    public override string TemplatesHow => "下载后用 Excel 或 WPS 离线填写，填好的文件在“文件识读”上传，各栏自动对应。";
    public override string LayoutName => "表式";

    public override string Edition => "版本";
    public override string Facts => "文件情况";
    public override string FormatName(string format) => format switch { "text" => "文本", "html" => "网页", "docx" => "Word", "xlsx" or "xls" => "Excel", "pdf" => "PDF", _ => format };
    public override string Encoding => "编码";
    public override string Lines => "行数";
    public override string Size => "大小";
    public override string Bytes(long count) => $"{count:#,##0} 字节";
    public override string Forms => "项目表";
    public override string BudgetTables => "部门预算";
    public override string BudgetTable(int number) => $"表{number}";
    public override string EmptyTable => "全表无数据。";
    public override string Narrative => "说明中的金额和数量";
    public override string ProjectDescriptions => "项目说明";
    public override string DepartmentTarget => "部门整体绩效目标";
    public override string Findings => "识读发现";

    public override string Number => "序";
    public override string Kind => "类别";
    public override string KindName(FormKind kind) => kind switch
    {
        FormKind.Target => "目标",
        FormKind.SelfEvaluation => "自评",
        FormKind.Monitoring => "监控",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
    public override string KindTitle(FormKind kind) => kind switch
    {
        FormKind.Target => "绩效目标申报表",
        FormKind.SelfEvaluation => "绩效自评表",
        FormKind.Monitoring => "绩效运行监控表",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
    public override string Title => "标题";
    public override string NoTitle => "（无标题）";
    public override string NoName => "（未写项目名称）";
    public override string Year => "年度";
    public override string AmountUnit => "金额单位";
    public override string TotalFunds => "资金总额";
    public override string InYuan => "元";
    public override string InTenThousandYuan => "万元";
    public override string IndicatorCount => "指标";
    public override string ProjectCode => "项目编码";
    public override string ProjectName => "项目名称";
    public override string Nature => "项目性质";
    public override string Category => "项目类别";
    public override string Department => "主管部门";
    public override string Unit => "实施单位";
    public override string StartDate => "计划开始日期";
    public override string EndDate => "计划完成日期";
    public override string Funds => "项目资金";
    public override string FundsTotal => "项目资金总额";
    public override string FundsFiscal => "其中：财政资金";
    public override string FundsOther => "其他资金";
    public override string FundsAnnual => "年度资金申请总额";
    public override string FundsAppropriation => "其中：当年财政拨款";
    public override string FundsCarryOver => "上年结转资金";
    public override string FundsSource => "资金来源";
    public override string ExecutionTotal => "年度资金总额";
    public override string Initial => "年初预算数";
    public override string Adjusted => "全年预算数";
    public override string Executed => "全年执行数";
    public override string ExecutionWeight => "分数";
    public override string ExecutionRate => "执行率(%)";
    public override string Score => "得分";
    public override string Weight => "分值";
    public override string Goals => "绩效目标";
    public override string GoalOverall => "项目总目标";
    public override string GoalAnnual => "年度总目标";
    public override string GoalExpected => "预期目标";
    public override string GoalAchieved => "实际完成情况";
    public override string GoalItem(int number) => $"目标{number}";
    public override string BudgetUse => "资金用途";
    public override string PaymentPlan => "资金支出计划（%）";
    public override string Indicators => "绩效指标";
    public override string Indicator(int number) => $"第{number}条";
    public override string Level1 => "一级指标";
    public override string Level2 => "二级指标";
    public override string IndicatorName => "三级指标";
    public override string TargetValue => "指标目标值";
    public override string ActualValue => "实际完成值";
    public override string Deviation => "偏差原因分析及改进措施";
    public override string Definition => "指标描述";
    public override string Basis => "指标值确定依据";
    public override string TotalRow => "总分";
    public override string NoIndicators => "没有找到绩效指标。";
    public override string Code => "科目编码";
    public override string Name => "项目（科目）名称";
    public override string SideName(Side side) => side switch
    {
        Side.Income => "收入",
        Side.Expense => "支出",
        _ => throw new ArgumentOutOfRangeException(nameof(side)),
    };
    public override string Note => "注";
    public override string StatementItem => "说的是";
    public override string StatementAmount => "原文";
    public override string StatementChange => "比上年";
    public override string StatementReading => "读作";
    public override string TargetOverall => "总体绩效目标";
    public override string TargetPart => "分项";
    public override string TargetGoal => "绩效目标";
    public override string TargetIndicators => "绩效指标";
    public override string Safeguards => "工作保障措施";
    public override string Place => "位置";
    public override string Severity => "级别";
    public override string Message => "发现";

    public override string FormOf(int index, int count) => $"第 {index}/{count} 张";
    public override string PreviousForm => "上一张";
    public override string NextForm => "下一张";
    public override string BackToDocument => "返回文件";
    public override string Record => "读出的表";
    public override string RecordHint => "每个值都连着右边原文里的出处。";
    public override string LineRange(int first, int last) => $"第 {first}–{last} 行";
    public override string MarksAndFindings => "修补、推测和读不出";
    public override string ReadAsDeclared => "全部照原文的栏目读出，没有修补、推测或读不出的地方。";

    public override string PlaceName(Place place) => place.ToString();
    public override string PageNumber(int page) => $"第 {page} 页";
    public override string PartName(Spot spot) => spot.Part;
    public override string Blank => "空";
    public override string Unreadable => "读不出";
    public override string RepairedMark => "修";
    public override string GuessedMark => "猜";
    public override string Repaired(string phrase) => $"已修补：{phrase}";
    public override string Guessed(string phrase) => $"推测：{phrase}";
    public override string Yuan(string amount) => $"{amount} 元";
    public override string Characters(int count) => $"……（共 {count:#,##0} 字，其余见数据）";
    public override string TypedAs => "识别为：";
    public override string NotFilledIn => "未填";
    public override string NoneThere => "无";
    public override string NeverFilledIn => "模板占位";
    public override string InWords => "文字";
    public override string YesOrNo(bool yes) => yes ? "是" : "否";
    public override string GradeName(Completion completion) => completion switch
    {
        Completion.Achieved => "达成",
        Completion.PartlyAchieved => "部分达成",
        Completion.NotAchieved => "未达成",
        _ => throw new ArgumentOutOfRangeException(nameof(completion)),
    };
    public override string About(string quantity) => $"约 {quantity}";
    public override string DamagedUnit(string quantity) => $"{quantity}（单位损坏）";
    public override string FromTo(string low, string high) => $"{low} 至 {high}";
    public override string Lasting(string quantity) => $"时长 {quantity}";
    public override string WithinTerm(string quantity) => $"期限 {quantity}";
    public override string DueBy(string date, bool before) => before ? $"期限 ≤ {date}" : $"期限 {date}";
    public override string SomeDate => "日期";
    public override string HowOften(string? quantity) => quantity is null ? "频次" : $"频次 {quantity}";
    public override string Reaching(string quantity, bool falling) => falling ? $"降至 {quantity}" : $"达到 {quantity}";
    public override string ChangedBy(Direction direction, string quantity) => direction == Direction.Less ? $"减少 {quantity}" : $"提高 {quantity}";
    public override string BesideLastYear(Direction direction, Comparison? bound, string? quantity) => (direction, bound, quantity) switch
    {
        (Direction.Same, Comparison.AtLeast, _) => "不低于上年",
        (Direction.Same, Comparison.AtMost, _) => "不高于上年",
        (Direction.Same, _, _) => "与上年持平",
        (Direction.Less, _, null) => "比上年减少",
        (Direction.Less, _, _) => $"比上年减少 {quantity}",
        (_, _, null) => "比上年增加",
        _ => $"比上年增加 {quantity}",
    };
    public override string BesideBudget(string sign, string? share) => share is null ? $"{sign} 预算" : $"{sign} 预算的 {share}";
    public override string Unchanged => "持平";
    public override string More(string amount) => $"增加 {amount} 元";
    public override string Less(string amount) => $"减少 {amount} 元";

    public override string SeverityName(Severity severity) => severity switch
    {
        Core.Findings.Severity.Error => "错误",
        Core.Findings.Severity.Warning => "警告",
        Core.Findings.Severity.Hint => "提示",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };
    public override string SeverityCount(Severity severity, int count) => $"{SeverityName(severity)} {count} 处";
    public override string FindingName(string code) => code switch
    {
        "RD-01" => "编码推定",
        "RD-02" => "字节无法解码",
        "RD-03" => "已修补",
        "RD-04" => "推测",
        "RD-05" => "读不出",
        "RD-06" => "没有标题",
        "RD-07" => "表被截断",
        "RD-08" => "行未归栏",
        "RD-09" => "缺少部分",
        "RD-10" => "未标明金额单位",
        _ => code,
    };
    public override string RefusalName(string code) => code switch
    {
        "empty" => "文件是空的",
        "not-text" => "认不出的文件",
        "too-large" => "文件过大",
        "too-many-cells" => "格数过多",
        "cell-too-long" => "一格过长",
        "vanished" => "文件变短了",
        "unreadable" => "读取出错",
        _ => "没有收下",
    };

    public override string Page(int page, int pages) => $"第 {page}/{pages} 页";
    public override string PreviousPage => "上一页";
    public override string NextPage => "下一页";
    public override string NotShown(int count) => $"另有 {count:#,##0} 行未在本页列出，见数据（JSON）。";

    public override string NotFoundTitle => "没有这一页";
    public override string NotFound => "没有这一页，或者文件已不在内存里：上传的文件只保留最近的若干个，程序重启后清空。";
    public override string NotFoundNext => "请返回列表；如果是自己上传的文件，重新上传即可，地址不变。";
    public override string NotDone => "没有办成";
    public override string ErrorTitle => "程序出错";
    public override string Error(string number) => $"程序出错，出错编号 {number}。已上传的文件不受影响。";
    public override string ErrorNext => "请返回重试；再次出错时，把编号告诉维护的人。";
    public override string BackToList => "返回列表";
}

using Yuheng.Web.Wording;

namespace Yuheng.Web.Workbench.Review;

/// <summary>The texts of the review page.</summary>
public abstract class ReviewTexts
{
    private static readonly ReviewTexts s_chinese = new Chinese(), s_english = new English();

    /// <summary>The texts in a language.</summary>
    public static ReviewTexts In(Language language) => language == Language.English ? s_english : s_chinese;

    public abstract string Title { get; }
    public abstract string HandedIn(int times, string time);
    public abstract string InQueue(int at, int count);
    public abstract string Previous { get; }
    public abstract string Next { get; }
    public abstract string OnlyChanged(int count);
    public abstract string All(int count);
    public abstract string WithOpinions(int count);
    public abstract string Field { get; }
    public abstract string LastTime { get; }
    public abstract string ThisTime { get; }
    public abstract string FoundAndSaid { get; }
    public abstract string AddOpinion { get; }
    public abstract string AddOpinionTo(string field);
    public abstract string Where { get; }
    public abstract string OpinionKind { get; }
    public abstract string Must { get; }
    public abstract string Should { get; }
    public abstract string Question { get; }
    public abstract string OpinionText { get; }
    public abstract string Suggestion { get; }
    public abstract string Opinions { get; }
    public abstract string Accept { get; }
    public abstract string Reopen { get; }
    public abstract string StateOf(string state);
    public abstract string Dimensions { get; }
    public abstract string Suggested { get; }
    public abstract string Mine { get; }
    public abstract string Overall { get; }
    public abstract string GradeMeans(string grade);
    public abstract string Sentence { get; }
    public abstract string OpinionNeeds { get; }
    public abstract string AnswerNeeds { get; }
    public abstract string GradesNeeded { get; }
    public abstract string SentenceNeeded { get; }
    public abstract string GradeLeadsTo { get; }
    public abstract string NothingChanged { get; }
    public abstract string Explained { get; }
    public abstract string BatchTitle(string act);
    public abstract string BatchCount(int can, int cannot, string amount);
    public abstract string BatchDone(int done, int left);
    public abstract string CanDo { get; }
    public abstract string CannotDo { get; }
    public abstract string Unopened { get; }
    public abstract string Did { get; }
    public abstract string Choose { get; }
    public abstract string Paper { get; }
    public abstract string State { get; }
    public abstract string Amount { get; }
    public abstract string Why { get; }
    public abstract string ReturnWords { get; }
    public abstract string TheTicked { get; }
    public abstract string LookAgain { get; }
    public abstract string BackToList { get; }
    public abstract string NothingChosen { get; }
    public abstract string TooMany(int most);
    public abstract string ReturnNeedsWords { get; }
    public abstract string HasErrors(int errors);

    private sealed class Chinese : ReviewTexts
    {
        public override string Title => "审核";
        public override string HandedIn(int times, string time) => $"第{times}次报送 {time}";
        public override string InQueue(int at, int count) => $"{at}/{count}";
        public override string Previous => "上一件";
        public override string Next => "下一件";
        public override string OnlyChanged(int count) => $"只看有变化 {count}";
        public override string All(int count) => $"全部 {count}";
        public override string WithOpinions(int count) => $"有意见 {count}";
        public override string Field => "位置";
        public override string LastTime => "上次报送";
        public override string ThisTime => "本次报送";
        public override string FoundAndSaid => "检查／单位说明";
        public override string AddOpinion => "加意见";
        public override string AddOpinionTo(string field) => $"给“{field}”加意见";
        public override string Where => "作用于";
        public override string OpinionKind => "类别";
        public override string Must => "必改";
        public override string Should => "建议";
        public override string Question => "疑问";
        public override string OpinionText => "意见";
        public override string Suggestion => "建议改值";
        public override string Opinions => "意见";
        public override string Accept => "认可";
        public override string Reopen => "仍需改";
        public override string StateOf(string state) => state switch { "open" => "未处理", "answered" => "已改或已说明", _ => "已了结" };
        public override string Dimensions => "四个维度";
        public override string Suggested => "建议";
        public override string Mine => "我的结论";
        public override string Overall => "总评";
        public override string GradeMeans(string grade) => grade switch { "优" => "进入下一步", "良" => "协商完善后进入下一步", "中" => "退回修改重报", _ => "不得进入下一步" };
        public override string Sentence => "说明";
        public override string OpinionNeeds => "意见要写明哪一格、哪一类（必改、建议、疑问）和内容（不超过 2000 字）。";
        public override string AnswerNeeds => "这条意见现在不能这样处理：说明由填报人在可以修改时写，认可或仍需改由审核人选。";
        public override string GradesNeeded => "四个维度和总评都要选等级。";
        public override string SentenceNeeded => "总评好于最差的维度，请写一句理由。";
        public override string GradeLeadsTo => "总评为优、良的通过，为差的不予通过，为中的退回修改；请让结论和总评一致。";
        public override string NothingChanged => "与上次报送相同。";
        public override string Explained => "单位说明";
        public override string BatchTitle(string act) => $"批量{act}：请核对";
        public override string BatchCount(int can, int cannot, string amount) => $"可办 {can} 件，不可办 {cannot} 件；可办的合计 {amount} 万元。";
        public override string BatchDone(int done, int left) => $"办好 {done} 件，未办 {left} 件。";
        public override string CanDo => "可办";
        public override string CannotDo => "不可办";
        public override string Unopened => "从未打开过：要办的请逐件勾选";
        public override string Did => "已办";
        public override string Choose => "选";
        public override string Paper => "对象";
        public override string State => "状态";
        public override string Amount => "金额（万元）";
        public override string Why => "原因";
        public override string ReturnWords => "退回意见（每件都写这一条）";
        public override string TheTicked => "办理勾选的";
        public override string LookAgain => "再看看";
        public override string BackToList => "回到清单";
        public override string NothingChosen => "没有选中任何一件；请回到清单勾选。";
        public override string TooMany(int most) => $"一次最多 {most} 件。";
        public override string ReturnNeedsWords => "退回要写明改什么（不超过 500 字）。";
        public override string HasErrors(int errors) => $"还有 {errors} 处错误，请逐件审核。";
    }

    private sealed class English : ReviewTexts
    {
        public override string Title => "Review";
        public override string HandedIn(int times, string time) => $"handed in {times} times, last {time}";
        public override string InQueue(int at, int count) => $"{at} of {count}";
        public override string Previous => "Previous";
        public override string Next => "Next";
        public override string OnlyChanged(int count) => $"Changed only {count}";
        public override string All(int count) => $"All {count}";
        public override string WithOpinions(int count) => $"With opinions {count}";
        public override string Field => "Field";
        public override string LastTime => "Last time";
        public override string ThisTime => "This time";
        public override string FoundAndSaid => "Checks and explanations";
        public override string AddOpinion => "Add an opinion";
        public override string AddOpinionTo(string field) => $"Add an opinion to {field}";
        public override string Where => "About";
        public override string OpinionKind => "Kind";
        public override string Must => "must be mended";
        public override string Should => "suggestion";
        public override string Question => "question";
        public override string OpinionText => "Opinion";
        public override string Suggestion => "Suggested value";
        public override string Opinions => "Opinions";
        public override string Accept => "Accept";
        public override string Reopen => "Still to be mended";
        public override string StateOf(string state) => state switch { "open" => "open", "answered" => "mended or explained", _ => "closed" };
        public override string Dimensions => "Four dimensions";
        public override string Suggested => "Suggested";
        public override string Mine => "Mine";
        public override string Overall => "Overall";
        public override string GradeMeans(string grade) => grade switch { "优" => "goes on", "良" => "goes on after agreed improvements", "中" => "returned to be mended", _ => "does not go on" };
        public override string Sentence => "Remark";
        public override string OpinionNeeds => "An opinion names its field, its kind and what is to be said (2,000 characters at most).";
        public override string AnswerNeeds => "This cannot be done with the opinion now: the clerk explains while the paper may be written, the reviewer accepts or reopens.";
        public override string GradesNeeded => "Every dimension and the whole need a grade.";
        public override string SentenceNeeded => "The whole is graded better than its worst dimension: give a reason in a sentence.";
        public override string GradeLeadsTo => "优 and 良 pass, 差 is rejected, 中 is returned: choose what follows from the grade.";
        public override string NothingChanged => "As it was the last time.";
        public override string Explained => "Explained";
        public override string BatchTitle(string act) => $"{act}: look before you act";
        public override string BatchCount(int can, int cannot, string amount) => $"{can} can be done, {cannot} cannot; those that can come to {amount} ten thousand yuan.";
        public override string BatchDone(int done, int left) => $"{done} done, {left} left.";
        public override string CanDo => "Can be done";
        public override string CannotDo => "Cannot be done";
        public override string Unopened => "Never opened: tick those that you mean";
        public override string Did => "Done";
        public override string Choose => "Choose";
        public override string Paper => "Paper";
        public override string State => "State";
        public override string Amount => "Amount (ten thousand yuan)";
        public override string Why => "Why";
        public override string ReturnWords => "What is to be mended (said to each)";
        public override string TheTicked => "those ticked";
        public override string LookAgain => "Look again";
        public override string BackToList => "Back to the list";
        public override string NothingChosen => "Nothing was chosen. Go back to the list and tick some.";
        public override string TooMany(int most) => $"At most {most} at once.";
        public override string ReturnNeedsWords => "A return says what is to be mended (500 characters at most).";
        public override string HasErrors(int errors) => $"It has {errors} errors: review it by itself.";
    }
}

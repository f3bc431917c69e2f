using Yuheng.Web.Wording;

namespace Yuheng.Web.Workbench.People;

/// <summary>The texts of signing in, of bodies and people.</summary>
public abstract class PeopleTexts
{
    private static readonly PeopleTexts s_chinese = new Chinese(), s_english = new English();

    /// <summary>The texts in a language.</summary>
    public static PeopleTexts In(Language language) => language == Language.English ? s_english : s_chinese;

    public abstract string SignIn { get; }
    public abstract string SignOut { get; }
    public abstract string Account { get; }
    public abstract string Password { get; }
    public abstract string Forgotten { get; }
    public abstract string SignInFailed { get; }
    public abstract string Locked(string until);
    public abstract string DemoPeople { get; }
    public abstract string Code { get; }
    public abstract string Expired { get; }
    public abstract string Kept { get; }
    public abstract string KeptHow { get; }
    public abstract string Resume { get; }
    public abstract string PeopleTitle { get; }
    public abstract string Bodies { get; }
    public abstract string People { get; }
    public abstract string Name { get; }
    public abstract string Role { get; }
    public abstract string Body { get; }
    public abstract string Years { get; }
    public abstract string LastSeen { get; }
    public abstract string Kind { get; }
    public abstract string BodyCode { get; }
    public abstract string Responsible { get; }
    public abstract string Add { get; }
    public abstract string Disable { get; }
    public abstract string Enable { get; }
    public abstract string ResetPassword { get; }
    public abstract string Unlock { get; }
    public abstract string GiveDuty { get; }
    public abstract string TakeDuty { get; }
    public abstract string NewPassword { get; }
    public abstract string PasswordTooShort { get; }
    public abstract string MyAccount { get; }
    public abstract string ChangePassword { get; }
    public abstract string OldPassword { get; }
    public abstract string WrongPassword { get; }
    public abstract string SecondFactor { get; }
    public abstract string SecondFactorOn { get; }
    public abstract string SecondFactorHow { get; }
    public abstract string SwitchOn { get; }
    public abstract string SwitchOff { get; }
    public abstract string WrongCode { get; }
    public abstract string Sessions { get; }
    public abstract string EndSession { get; }
    public abstract string ThisOne { get; }
    public abstract string NoClerk { get; }
    public abstract string NoHead { get; }
    public abstract string SamePerson { get; }
    public abstract string WholeRegion { get; }
    public abstract string BodyExists { get; }
    public abstract string AccountExists { get; }
    public abstract string Region { get; }
    public abstract string FirstTitle { get; }
    public abstract string FirstNote { get; }
    public abstract string FirstCode { get; }
    public abstract string FirstCodeWrong { get; }
    public abstract string FirstAccount { get; }
    public abstract string FirstMake { get; }
    public abstract string RegionCodeLabel { get; }
    public abstract string RegionName { get; }
    public abstract string RegionCode { get; }
    public abstract string RegionExists(string code);
    public abstract string Profile { get; }
    public abstract string ProfileUnknown(string known);
    public abstract string EndSessions(long count);

    private sealed class Chinese : PeopleTexts
    {
        public override string SignIn => "登录";
        public override string SignOut => "退出";
        public override string Account => "账号";
        public override string Password => "密码";
        public override string Forgotten => "忘记密码：请本单位的管理员重设。";
        public override string SignInFailed => "账号或密码不对。";
        public override string Locked(string until) => $"连续输错，账号已锁定，{until} 后可再登录；急用请管理员解锁。";
        public override string DemoPeople => "演示账号";
        public override string Code => "动态口令（启用了的账号才填）";
        public override string Expired => "登录已过期。登录后可以继续提交刚才的内容，一个字也不会丢。";
        public override string Kept => "刚才提交的内容已保住";
        public override string KeptHow => "已重新登录。点“继续提交”把刚才的内容交上去。";
        public override string Resume => "继续提交";
        public override string PeopleTitle => "单位与人员";
        public override string Bodies => "单位";
        public override string People => "人员";
        public override string Name => "姓名";
        public override string Role => "角色";
        public override string Body => "单位";
        public override string Years => "年度";
        public override string LastSeen => "最近登录";
        public override string Kind => "类型";
        public override string BodyCode => "代码";
        public override string Responsible => "责任人";
        public override string Add => "新增";
        public override string Disable => "停用";
        public override string Enable => "启用";
        public override string ResetPassword => "重设密码";
        public override string Unlock => "解锁";
        public override string GiveDuty => "授予";
        public override string TakeDuty => "收回";
        public override string NewPassword => "新密码";
        public override string PasswordTooShort => "密码至少 10 个字符，并且不能含有账号。";
        public override string MyAccount => "我的账号";
        public override string ChangePassword => "修改密码";
        public override string OldPassword => "原密码";
        public override string WrongPassword => "原密码不对。";
        public override string SecondFactor => "第二重验证";
        public override string SecondFactorOn => "已启用动态口令。";
        public override string SecondFactorHow => "在手机的验证器里添加下面的密钥，再填一次口令以启用。";
        public override string SwitchOn => "启用";
        public override string SwitchOff => "停用";
        public override string WrongCode => "动态口令不对或已用过。";
        public override string Sessions => "已登录的浏览器";
        public override string EndSession => "下线";
        public override string ThisOne => "本机";
        public override string NoClerk => "没有填报人";
        public override string NoHead => "没有单位审核";
        public override string SamePerson => "同一人填报又审核";
        public override string WholeRegion => "全区";
        public override string BodyExists => "单位代码应是 3 的倍数位数字，上级须已存在。";
        public override string AccountExists => "账号应是 2 至 32 个字母、数字、点或横线，并且没有人用过。";
        public override string Region => "地区";
        public override string FirstTitle => "首次启动";
        public override string FirstNote => "这里还没有数据。填好地区和第一个管理员，之后由管理员在“单位与人员”里新增单位、人员和角色。";
        public override string FirstCode => "启动程序时终端上显示的一次性代码";
        public override string FirstCodeWrong => "一次性代码不对；它显示在启动本程序的终端上，每次启动都换。";
        public override string FirstAccount => "管理员账号";
        public override string FirstMake => "建立地区并登录";
        public override string RegionCodeLabel => "行政区划代码（6 位）";
        public override string RegionName => "地区名称";
        public override string RegionCode => "行政区划代码应是 6 位数字，名称 1 至 40 个字。";
        public override string RegionExists(string code) => $"地区 {code} 已经有了。";
        public override string Profile => "执行哪个地区的规定";
        public override string ProfileUnknown(string known) => $"没有这个地区的规定，可用的有 {known}。";
        public override string EndSessions(long count) => $"结束登录（{count} 处）";
    }

    private sealed class English : PeopleTexts
    {
        public override string SignIn => "Sign in";
        public override string SignOut => "Sign out";
        public override string Account => "Account";
        public override string Password => "Password";
        public override string Forgotten => "Forgotten password: the administrator of your body can set a new one.";
        public override string SignInFailed => "The account or the password is wrong.";
        public override string Locked(string until) => $"Too many wrong attempts: the account is locked until {until}. An administrator can unlock it.";
        public override string DemoPeople => "Demo accounts";
        public override string Code => "One-time code (only where it is switched on)";
        public override string Expired => "You are signed out. Sign in and you can go on with what you posted: nothing is lost.";
        public override string Kept => "What you posted was kept";
        public override string KeptHow => "You are signed in again. Go on to post what you had filled in.";
        public override string Resume => "Go on";
        public override string PeopleTitle => "Bodies and people";
        public override string Bodies => "Bodies";
        public override string People => "People";
        public override string Name => "Name";
        public override string Role => "Role";
        public override string Body => "Body";
        public override string Years => "Years";
        public override string LastSeen => "Last seen";
        public override string Kind => "Kind";
        public override string BodyCode => "Code";
        public override string Responsible => "Clerks";
        public override string Add => "Add";
        public override string Disable => "Disable";
        public override string Enable => "Enable";
        public override string ResetPassword => "Set password";
        public override string Unlock => "Unlock";
        public override string GiveDuty => "Grant";
        public override string TakeDuty => "Take away";
        public override string NewPassword => "New password";
        public override string PasswordTooShort => "A password has at least 10 characters and does not hold the account.";
        public override string MyAccount => "My account";
        public override string ChangePassword => "Change password";
        public override string OldPassword => "Old password";
        public override string WrongPassword => "The old password is wrong.";
        public override string SecondFactor => "Second factor";
        public override string SecondFactorOn => "One-time codes are on.";
        public override string SecondFactorHow => "Add this secret to an authenticator, then type a code to switch it on.";
        public override string SwitchOn => "Switch on";
        public override string SwitchOff => "Switch off";
        public override string WrongCode => "The code is wrong or was used before.";
        public override string Sessions => "Signed-in browsers";
        public override string EndSession => "Sign out";
        public override string ThisOne => "this one";
        public override string NoClerk => "no clerk";
        public override string NoHead => "no head";
        public override string SamePerson => "the same person fills in and approves";
        public override string WholeRegion => "whole region";
        public override string BodyExists => "A code has a multiple of three digits, and the body above is there.";
        public override string AccountExists => "An account has 2 to 32 letters, digits, points or dashes, and nobody has it yet.";
        public override string Region => "Region";
        public override string FirstTitle => "First start";
        public override string FirstNote => "There are no data here yet. Name the region and its first administrator, who then adds bodies, people and roles.";
        public override string FirstCode => "The one-time code that the program printed on its terminal";
        public override string FirstCodeWrong => "That is not the code: it stands on the terminal where this program was started, and is another at every start.";
        public override string FirstAccount => "Account of the administrator";
        public override string FirstMake => "Make the region and sign in";
        public override string RegionCodeLabel => "Code of the region (6 digits)";
        public override string RegionName => "Name of the region";
        public override string RegionCode => "The code of a region is six digits, its name 1 to 40 characters.";
        public override string RegionExists(string code) => $"There is a region {code} already.";
        public override string Profile => "Rules that go for it";
        public override string ProfileUnknown(string known) => $"There are no rules of that region; there are {known}.";
        public override string EndSessions(long count) => $"Sign out ({count})";
    }
}

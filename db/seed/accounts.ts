/** Codes of province, city, district. */
type Place = readonly [province: number, city: number, district: number, place: string];

export type SeedAddress = { title: string; receiver: string; mobile: string; at: Place };

type SeedUser = {
  username: string;
  mobile: string;
  /** Without one nobody can sign in. */
  password?: string;
  isStaff?: true;
  isSuperuser?: true;
  group?: string;
  /** The first is the default. */
  addresses: readonly SeedAddress[];
};

const shopperPassword = 'demo-meiduo-2026';
const staffPassword = 'admin-meiduo-2026';

/** Who can sign in to the demonstration. */
export const demoUsers: readonly SeedUser[] = [
  {
    username: 'demo',
    mobile: '13800138000',
    password: shopperPassword,
    addresses: [
      home('林小满', '13800138000', [440000, 440100, 440106, '华景路 1 号 南方大厦 8 栋 1203']),
      {
        title: '父母家',
        receiver: '林建国',
        mobile: '13800130021',
        at: [330000, 330100, 330106, '文三路 88 号 3 单元 502'],
      },
      {
        title: '公司',
        receiver: '林小满',
        mobile: '13800138000',
        at: [440000, 440300, 440305, '科苑路 15 号 A 座 7 层'],
      },
    ],
  },
  { username: 'demo2', mobile: '13800138001', password: shopperPassword, addresses: [] },
  {
    username: 'admin',
    mobile: '13800138009',
    password: staffPassword,
    isStaff: true,
    isSuperuser: true,
    addresses: [],
  },
  {
    username: 'operator',
    mobile: '13800138008',
    password: staffPassword,
    isStaff: true,
    group: '运营部',
    addresses: [],
  },
];

/** Who bought here in the past ninety days. The names and numbers are invented. */
export const pastShoppers: readonly SeedUser[] = [
  shopper('zhouheng', 1, '周衡', [330000, 330200, 330203, '开明街 12 号 2 幢 801']),
  shopper('su_wanwan', 2, '苏晚', [310000, 310100, 310104, '天平路 66 弄 5 号 302']),
  shopper('yifan88', 3, '陈一帆', [420000, 420100, 420106, '中南路 9 号 1 栋 2204']),
  shopper('xuzhixing', 4, '许知行', [510000, 510100, 510107, '桐梓林北路 3 号 6 幢 11 楼']),
  shopper('hemuzi', 5, '何木子', [110000, 110100, 110105, '农光里 21 号楼 4 门 101']),
  shopper('jiangyihe', 6, '江一禾', [320000, 320500, 320508, '平江路 40 号']),
  shopper('nanqiao_gu', 7, '顾南乔', [370000, 370200, 370202, '香港中路 18 号 3 单元 1602']),
  shopper('shenqinghe', 8, '沈青禾', [610000, 610100, 610113, '小寨西路 7 号 9 栋 705']),
  shopper('bailu_tea', 9, '白鹭', [350000, 350200, 350203, '曾厝垵 102 号']),
  shopper('qinxiaochuan', 10, '秦小川', [500000, 500100, 500103, '解放碑 8 号 B 座 1903']),
  shopper('tang_yueming', 11, '唐月明', [440000, 440300, 440304, '景田北街 5 号 2 栋 609']),
  shopper('chengmo27', 12, '程默', [210000, 210100, 210102, '文化路 33 号 4 单元 7 楼 2 号']),
];

function shopper(username: string, n: number, receiver: string, at: Place): SeedUser {
  const mobile = `1380013${String(1000 + n)}`;
  return { username, mobile, addresses: [home(receiver, mobile, at)] };
}

function home(receiver: string, mobile: string, at: Place): SeedAddress {
  return { title: '家', receiver, mobile, at };
}

/** Chinese name, English name. */
type Names = readonly [name: string, nameEn: string];

type Leaf = { id: number; name: string; nameEn: string };
type Group = Leaf & { leaves: readonly Leaf[]; isSoldHere?: false };
type Channel = Leaf & { groups: readonly Group[]; isSoldHere?: false };

/** The tree of the course, with its ids; spelling mended, doubled and misplaced leaves set right. */
export const categoryTree: readonly Channel[] = [
  channel(1, '手机', 'Phones', [
    group(
      38,
      '手机通讯',
      'Mobile Phones',
      run(115, [
        ['手机', 'Smartphones'],
        ['游戏手机', 'Gaming Phones'],
        ['老人机', 'Phones for Seniors'],
        ['对讲机', 'Walkie-Talkies'],
      ]),
    ),
    group(
      39,
      '手机配件',
      'Phone Accessories',
      run(119, [
        ['手机壳', 'Phone Cases'],
        ['贴膜', 'Screen Protectors'],
        ['手机存储卡', 'Phone Memory Cards'],
        ['数据线', 'Charging Cables'],
        ['充电器', 'Chargers'],
        ['无线充电器', 'Wireless Chargers'],
        ['手机耳机', 'Phone Earphones'],
        ['移动电源', 'Power Banks'],
        ['手机支架', 'Phone Stands'],
      ]),
    ),
  ]),
  channel(2, '相机', 'Cameras', [
    group(
      40,
      '摄影摄像',
      'Photo & Video',
      run(128, [
        ['数码相机', 'Digital Cameras'],
        ['微单相机', 'Mirrorless Cameras'],
        ['单反相机', 'DSLR Cameras'],
        ['拍立得', 'Instant Cameras'],
        ['运动相机', 'Action Cameras'],
        ['摄像机', 'Camcorders'],
        ['镜头', 'Lenses'],
        ['数码相框', 'Digital Photo Frames'],
      ]),
    ),
  ]),
  channel(3, '数码', 'Electronics', [
    group(
      41,
      '数码配件',
      'Camera Accessories',
      run(136, [
        ['存储卡', 'Memory Cards'],
        ['三脚架', 'Tripods'],
        ['闪光灯', 'Flashes'],
        ['电池充电器', 'Battery Chargers'],
        ['读卡器', 'Card Readers'],
      ]),
    ),
    group(
      42,
      '影音娱乐',
      'Audio',
      run(141, [
        ['耳机耳麦', 'Headphones & Headsets'],
        ['音箱音响', 'Speakers'],
        ['智能音箱', 'Smart Speakers'],
        ['收音机', 'Radios'],
        ['麦克风', 'Microphones'],
        ['专业音频', 'Pro Audio'],
      ]),
    ),
    group(
      43,
      '智能设备',
      'Smart Devices',
      run(147, [
        ['智能手环', 'Fitness Bands'],
        ['智能手表', 'Smartwatches'],
        ['智能眼镜', 'Smart Glasses'],
        ['智能机器人', 'Robots'],
        ['健康监测', 'Health Monitors'],
      ]),
    ),
    group(
      44,
      '电子教育',
      'Learning Devices',
      run(152, [
        ['学生平板', 'Student Tablets'],
        ['点读机', 'Reading Pens'],
        ['早教益智', 'Early Learning'],
        ['电纸书', 'E-Readers'],
        ['电子词典', 'Electronic Dictionaries'],
      ]),
    ),
  ]),
  channel(4, '电脑', 'Computers', [
    group(
      45,
      '电脑整机',
      'Computers & Tablets',
      run(157, [
        ['笔记本', 'Laptops'],
        ['游戏本', 'Gaming Laptops'],
        ['平板电脑', 'Tablets'],
        ['台式机', 'Desktops'],
        ['一体机', 'All-in-Ones'],
        ['工作站', 'Workstations'],
      ]),
    ),
    group(
      46,
      '电脑配件',
      'Components',
      run(163, [
        ['显示器', 'Monitors'],
        ['CPU', 'Processors'],
        ['主板', 'Motherboards'],
        ['显卡', 'Graphics Cards'],
        ['硬盘', 'Drives'],
        ['内存', 'Memory'],
        ['机箱', 'Cases'],
        ['电源', 'Power Supplies'],
        ['散热器', 'Coolers'],
      ]),
    ),
    group(
      47,
      '外设产品',
      'Peripherals',
      run(172, [
        ['鼠标', 'Mice'],
        ['键盘', 'Keyboards'],
        ['键鼠套装', 'Keyboard & Mouse Sets'],
        ['U盘', 'USB Sticks'],
        ['移动硬盘', 'External Drives'],
        ['鼠标垫', 'Mouse Pads'],
        ['摄像头', 'Webcams'],
        ['线缆', 'Cables'],
        ['手写板', 'Drawing Tablets'],
      ]),
    ),
  ]),
  channel(5, '办公', 'Office', [
    group(
      48,
      '办公设备',
      'Office Equipment',
      run(181, [
        ['投影机', 'Projectors'],
        ['投影配件', 'Projector Accessories'],
        ['多功能一体机', 'Multifunction Printers'],
        ['打印机', 'Printers'],
      ]),
    ),
    group(
      49,
      '文具耗材',
      'Stationery & Supplies',
      run(185, [
        ['硒鼓墨粉', 'Toner'],
        ['墨盒', 'Ink Cartridges'],
        ['色带', 'Ribbons'],
        ['纸类', 'Paper'],
        ['办公文具', 'Desk Supplies'],
        ['文件收纳', 'Filing'],
        ['计算器', 'Calculators'],
        ['笔类', 'Pens'],
      ]),
    ),
  ]),
  channel(6, '家用电器', 'Appliances', [
    group(
      51,
      '空调',
      'Air Conditioners',
      run(197, [
        ['壁挂式空调', 'Wall-Mounted'],
        ['柜式空调', 'Floor-Standing'],
        ['中央空调', 'Central Air'],
        ['节能空调', 'Energy-Saving'],
        ['智能空调', 'Smart'],
      ]),
    ),
    group(
      52,
      '洗衣机',
      'Washing Machines',
      run(202, [
        ['滚筒洗衣机', 'Front Loaders'],
        ['洗烘一体机', 'Washer-Dryers'],
        ['波轮洗衣机', 'Top Loaders'],
        ['迷你洗衣机', 'Mini Washers'],
      ]),
    ),
    group(
      53,
      '冰箱',
      'Fridges',
      run(206, [
        ['多门', 'Multi-Door'],
        ['对开门', 'Side-by-Side'],
        ['三门', 'Three-Door'],
        ['双门', 'Two-Door'],
      ]),
    ),
    group(
      55,
      '生活电器',
      'Home Appliances',
      run(215, [
        ['空气净化器', 'Air Purifiers'],
        ['电风扇', 'Fans'],
        ['扫地机器人', 'Robot Vacuums'],
        ['拖地机', 'Floor Washers'],
        ['干衣机', 'Clothes Dryers'],
        ['电话机', 'Telephones'],
      ]),
    ),
  ]),
  channel(7, '家居', 'Household', [
    group(
      56,
      '生活日用',
      'Everyday Items',
      run(221, [
        ['收纳用品', 'Storage'],
        ['雨伞雨具', 'Umbrellas & Rainwear'],
        ['净化除味', 'Air Fresheners'],
        ['浴室用品', 'Bathroom Items'],
        ['缝纫针织', 'Sewing & Knitting'],
      ]),
    ),
    group(
      57,
      '家纺',
      'Home Textiles',
      run(226, [
        ['床品套件', 'Bedding Sets'],
        ['被子', 'Duvets'],
        ['枕芯', 'Pillows'],
        ['蚊帐', 'Mosquito Nets'],
        ['凉席', 'Summer Mats'],
        ['毛巾浴巾', 'Towels'],
      ]),
    ),
  ]),
  channel(8, '家具', 'Furniture', [
    group(
      58,
      '灯具',
      'Lighting',
      run(232, [
        ['吸顶灯', 'Ceiling Lights'],
        ['吊灯', 'Pendant Lights'],
        ['台灯', 'Desk Lamps'],
        ['筒灯射灯', 'Spotlights'],
        ['装饰灯', 'Decorative Lights'],
      ]),
    ),
    group(
      59,
      '家具',
      'Furniture',
      run(237, [
        ['卧室家具', 'Bedroom'],
        ['客厅家具', 'Living Room'],
        ['餐厅家具', 'Dining Room'],
        ['书房家具', 'Study'],
        ['儿童家具', "Children's Room"],
      ]),
    ),
  ]),
  channel(9, '家装', 'Home Improvement', [
    group(
      60,
      '家装软饰',
      'Home Decor',
      run(242, [
        ['装饰字画', 'Pictures & Calligraphy'],
        ['装饰摆件', 'Ornaments'],
        ['十字绣', 'Cross-Stitch'],
        ['墙贴', 'Wall Stickers'],
      ]),
    ),
    group(
      61,
      '家装主材',
      'Building Materials',
      run(246, [
        ['瓷砖', 'Tiles'],
        ['地板', 'Flooring'],
        ['油漆涂料', 'Paint'],
        ['壁纸', 'Wallpaper'],
      ]),
    ),
    group(
      62,
      '五金电工',
      'Hardware & Tools',
      run(250, [
        ['锁具', 'Locks'],
        ['电动工具', 'Power Tools'],
        ['手动工具', 'Hand Tools'],
        ['测量工具', 'Measuring Tools'],
        ['劳防用品', 'Protective Gear'],
      ]),
    ),
  ]),
  channel(10, '厨具', 'Kitchen', [
    group(
      63,
      '厨具',
      'Kitchenware',
      run(255, [
        ['水具酒具', 'Teapots & Drinkware'],
        ['烹饪锅具', 'Pots & Pans'],
        ['餐具', 'Tableware'],
        ['厨房配件', 'Kitchen Helpers'],
        ['刀剪菜板', 'Knives & Boards'],
        ['锅具套装', 'Cookware Sets'],
      ]),
    ),
    group(
      64,
      '厨房卫浴',
      'Kitchen & Bath Fixtures',
      run(261, [
        ['水槽', 'Sinks'],
        ['龙头', 'Taps'],
        ['淋浴花洒', 'Showers'],
        ['马桶', 'Toilets'],
        ['厨卫挂件', 'Racks & Hooks'],
        ['浴室柜', 'Bathroom Cabinets'],
      ]),
    ),
  ]),
  channel(11, '男装', 'Menswear', [
    group(
      65,
      '男装',
      'Menswear',
      run(267, [
        ['T恤', 'T-Shirts'],
        ['牛仔裤', 'Jeans'],
        ['衬衫', 'Shirts'],
        ['短裤', 'Shorts'],
        ['羽绒服', 'Down Jackets'],
        ['卫衣', 'Sweatshirts'],
        ['西服套装', 'Suits'],
      ]),
    ),
  ]),
  channel(12, '女装', 'Womenswear', [
    group(
      66,
      '女装',
      'Womenswear',
      run(274, [
        ['衬衫', 'Shirts'],
        ['雪纺衫', 'Chiffon Tops'],
        ['短外套', 'Short Jackets'],
        ['卫衣', 'Sweatshirts'],
        ['休闲裤', 'Casual Trousers'],
        ['牛仔裤', 'Jeans'],
        ['小西装', 'Blazers'],
      ]),
    ),
  ]),
  channel(13, '童装', "Children's Wear", [
    group(
      67,
      '童装',
      "Children's Clothing",
      run(281, [
        ['套装', 'Sets'],
        ['卫衣', 'Sweatshirts'],
        ['裤子', 'Trousers'],
        ['衬衫', 'Shirts'],
        ['羽绒服', 'Down Jackets'],
        ['棉服', 'Padded Jackets'],
        ['内衣裤', 'Underwear'],
      ]),
    ),
    group(
      68,
      '童鞋',
      "Children's Shoes",
      run(288, [
        ['运动鞋', 'Trainers'],
        ['靴子', 'Boots'],
        ['帆布鞋', 'Canvas Shoes'],
        ['棉鞋', 'Winter Shoes'],
      ]),
    ),
  ]),
  channel(14, '内衣', 'Underwear', [
    group(
      69,
      '内衣',
      'Underwear & Nightwear',
      run(292, [
        ['睡衣', 'Pyjamas'],
        ['打底裤', 'Leggings'],
        ['保暖内衣', 'Thermals'],
        ['背心', 'Vests'],
        ['男士内裤', "Men's Briefs"],
        ['女士内裤', "Women's Briefs"],
      ]),
    ),
    group(
      70,
      '配饰',
      'Accessories',
      run(298, [
        ['披肩', 'Shawls'],
        ['围巾', 'Scarves'],
        ['眼镜', 'Glasses'],
        ['太阳镜', 'Sunglasses'],
        ['毛线帽', 'Knitted Hats'],
        ['礼帽', 'Hats'],
        ['口罩', 'Face Masks'],
      ]),
    ),
  ]),
  channel(15, '女鞋', "Women's Shoes", [
    group(
      71,
      '时尚女鞋',
      "Women's Shoes",
      run(305, [
        ['单鞋', 'Flats'],
        ['休闲鞋', 'Casual Shoes'],
        ['帆布鞋', 'Canvas Shoes'],
        ['妈妈鞋', 'Comfort Shoes'],
        ['女靴', 'Boots'],
        ['高跟鞋', 'Heels'],
        ['凉鞋', 'Sandals'],
      ]),
    ),
  ]),
  channel(16, '箱包', 'Bags & Luggage', [
    group(
      72,
      '潮流女包',
      "Women's Bags",
      run(312, [
        ['真皮包', 'Leather Bags'],
        ['单肩包', 'Shoulder Bags'],
        ['手提包', 'Handbags'],
        ['斜挎包', 'Crossbody Bags'],
        ['双肩包', 'Backpacks'],
        ['钱包', 'Purses'],
      ]),
    ),
    group(
      73,
      '精品男包',
      "Men's Bags",
      run(318, [
        ['男士钱包', 'Wallets'],
        ['双肩包', 'Backpacks'],
        ['单肩包', 'Shoulder Bags'],
        ['商务公文包', 'Briefcases'],
        ['男士手包', 'Clutches'],
      ]),
    ),
    group(
      74,
      '功能箱包',
      'Travel & School',
      run(323, [
        ['拉杆箱', 'Suitcases'],
        ['拉杆包', 'Trolley Bags'],
        ['旅行包', 'Travel Bags'],
        ['电脑包', 'Laptop Bags'],
        ['休闲运动包', 'Sports Bags'],
        ['书包', 'School Bags'],
        ['登山包', 'Hiking Packs'],
      ]),
    ),
  ]),
  channel(17, '钟表', 'Watches', [
    group(
      75,
      '钟表',
      'Watches',
      run(330, [
        ['天梭', 'Tissot'],
        ['浪琴', 'Longines'],
        ['欧米茄', 'Omega'],
        ['泰格豪雅', 'TAG Heuer'],
        ['DW', 'Daniel Wellington'],
        ['卡西欧', 'Casio'],
        ['西铁城', 'Citizen'],
      ]),
    ),
  ]),
  channel(18, '珠宝', 'Jewellery', [
    group(
      76,
      '珠宝首饰',
      'Jewellery',
      run(337, [
        ['黄金', 'Gold'],
        ['K金', 'Karat Gold'],
        ['时尚饰品', 'Fashion Jewellery'],
        ['钻石', 'Diamonds'],
        ['翡翠玉石', 'Jade'],
        ['银饰', 'Silver'],
        ['水晶玛瑙', 'Crystal & Agate'],
      ]),
    ),
  ]),
  channel(19, '男鞋', "Men's Shoes", [
    group(77, '流行男鞋', "Men's Shoes", [
      ...run(344, [
        ['休闲鞋', 'Casual Shoes'],
        ['商务休闲鞋', 'Smart Casual Shoes'],
        ['正装鞋', 'Dress Shoes'],
        ['帆布鞋', 'Canvas Shoes'],
        ['凉鞋', 'Sandals'],
      ]),
      ...run(352, [
        ['男靴', 'Boots'],
        ['板鞋', 'Skate Shoes'],
      ]),
    ]),
  ]),
  channel(20, '运动', 'Sports', [
    group(78, '运动鞋包', 'Sports Shoes & Bags', [
      ...run(349, [
        ['跑步鞋', 'Running Shoes'],
        ['休闲鞋', 'Casual Shoes'],
        ['篮球鞋', 'Basketball Shoes'],
      ]),
      ...run(354, [
        ['拖鞋', 'Slides'],
        ['运动包', 'Sports Bags'],
        ['足球鞋', 'Football Boots'],
      ]),
    ]),
    group(
      79,
      '运动服饰',
      'Sportswear',
      run(357, [
        ['T恤', 'T-Shirts'],
        ['运动套装', 'Tracksuits'],
        ['运动裤', 'Sports Trousers'],
        ['卫衣', 'Sweatshirts'],
        ['夹克', 'Jackets'],
        ['羽绒服', 'Down Jackets'],
      ]),
    ),
    group(
      80,
      '健身训练',
      'Fitness',
      run(363, [
        ['跑步机', 'Treadmills'],
        ['动感单车', 'Spin Bikes'],
        ['健身车', 'Exercise Bikes'],
        ['椭圆机', 'Elliptical Trainers'],
        ['综合训练器', 'Home Gyms'],
        ['划船机', 'Rowing Machines'],
        ['甩脂机', 'Vibration Plates'],
      ]),
    ),
    group(
      81,
      '骑行运动',
      'Cycling',
      run(370, [
        ['山地车', 'Mountain Bikes'],
        ['公路车', 'Road Bikes'],
        ['折叠车', 'Folding Bikes'],
        ['骑行服', 'Cycling Wear'],
        ['电动车', 'E-Bikes'],
        ['电动滑板车', 'Electric Scooters'],
      ]),
    ),
    group(82, '体育用品', 'Ball Games & Skating', [
      ...run(376, [
        ['乒乓球', 'Table Tennis'],
        ['羽毛球', 'Badminton'],
        ['篮球', 'Basketball'],
        ['足球', 'Football'],
        ['轮滑滑板', 'Skates & Skateboards'],
        ['网球', 'Tennis'],
        ['高尔夫', 'Golf'],
      ]),
    ]),
  ]),
  channel(21, '户外', 'Outdoors', [
    group(
      83,
      '户外鞋服',
      'Outdoor Clothing & Shoes',
      run(383, [
        ['户外风衣', 'Windbreakers'],
        ['徒步鞋', 'Hiking Shoes'],
        ['T恤', 'T-Shirts'],
        ['冲锋衣裤', 'Shell Jackets & Trousers'],
        ['速干衣裤', 'Quick-Dry Clothing'],
        ['越野跑鞋', 'Trail Running Shoes'],
        ['滑雪服', 'Ski Wear'],
      ]),
    ),
    group(
      84,
      '户外装备',
      'Outdoor Gear',
      run(390, [
        ['背包', 'Backpacks'],
        ['帐篷', 'Tents'],
        ['望远镜', 'Telescopes & Binoculars'],
        ['烧烤用具', 'Barbecue'],
        ['便携桌椅床', 'Camp Furniture'],
        ['户外配饰', 'Outdoor Accessories'],
        ['军迷用品', 'Tactical Gear'],
      ]),
    ),
  ]),
  channel(
    22,
    '房产',
    'Property',
    [
      group(
        85,
        '房产',
        'Property',
        run(397, [
          ['最新开盘', 'New Developments'],
          ['普通住宅', 'Homes'],
          ['别墅', 'Villas'],
          ['商业办公', 'Commercial & Offices'],
          ['海外房产', 'Overseas Property'],
        ]),
        false,
      ),
    ],
    false,
  ),
  channel(23, '汽车', 'Cars', [
    group(
      86,
      '汽车车型',
      'Car Classes',
      run(402, [
        ['微型车', 'City Cars'],
        ['小型车', 'Small Cars'],
        ['紧凑型车', 'Compact Cars'],
        ['中型车', 'Mid-Size Cars'],
        ['中大型车', 'Executive Cars'],
      ]),
      false,
    ),
    group(
      87,
      '维修保养',
      'Repair & Maintenance',
      run(407, [
        ['机油', 'Engine Oil'],
        ['轮胎', 'Tyres'],
        ['添加剂', 'Additives'],
        ['防冻液', 'Antifreeze'],
        ['滤清器', 'Filters'],
        ['蓄电池', 'Batteries'],
        ['雨刷', 'Wipers'],
      ]),
    ),
  ]),
  channel(24, '汽车用品', 'Car Accessories', [
    group(
      88,
      '汽车装饰',
      'Car Interior',
      run(414, [
        ['座垫座套', 'Seat Covers'],
        ['脚垫', 'Floor Mats'],
        ['头枕腰靠', 'Head & Back Cushions'],
        ['方向盘套', 'Steering Wheel Covers'],
        ['后备箱垫', 'Boot Liners'],
        ['车载支架', 'Phone Mounts'],
        ['挂件摆件', 'Ornaments'],
      ]),
    ),
    group(
      89,
      '车载电器',
      'Car Electronics',
      run(421, [
        ['行车记录仪', 'Dash Cams'],
        ['车载充电器', 'Car Chargers'],
        ['车机导航', 'Head Units & Navigation'],
        ['车载蓝牙', 'Bluetooth Kits'],
        ['智能驾驶', 'Driver Assistance'],
        ['车载净化器', 'Car Air Purifiers'],
        ['车载吸尘器', 'Car Vacuums'],
      ]),
    ),
    group(
      90,
      '安全自驾',
      'Safety & Road Trips',
      run(428, [
        ['胎压监测', 'Tyre Pressure Monitors'],
        ['充气泵', 'Air Pumps'],
        ['灭火器', 'Fire Extinguishers'],
        ['车载床', 'Car Beds'],
        ['应急救援', 'Emergency Kits'],
        ['防盗设备', 'Anti-Theft'],
      ]),
    ),
  ]),
  channel(25, '母婴', 'Baby', [
    group(
      91,
      '奶粉',
      'Milk Formula',
      run(434, [
        ['1段', 'Stage 1'],
        ['2段', 'Stage 2'],
        ['3段', 'Stage 3'],
        ['4段', 'Stage 4'],
        ['孕妈奶粉', 'For Expectant Mothers'],
        ['有机奶粉', 'Organic'],
      ]),
    ),
    group(
      92,
      '营养辅食',
      'Baby Food',
      run(440, [
        ['米粉', 'Rice Cereal'],
        ['面条', 'Noodles'],
        ['果泥', 'Fruit Purées'],
        ['益生菌', 'Probiotics'],
        ['DHA', 'DHA'],
      ]),
    ),
    group(
      93,
      '尿裤湿巾',
      'Nappies & Wipes',
      run(445, [
        ['NB', 'Newborn'],
        ['S', 'Size S'],
        ['M', 'Size M'],
        ['L', 'Size L'],
        ['XL', 'Size XL'],
        ['XXL', 'Size XXL'],
        ['拉拉裤', 'Pull-Ups'],
      ]),
    ),
  ]),
  channel(26, '玩具乐器', 'Toys & Instruments', [
    group(
      94,
      '玩具',
      'Toys',
      run(452, [
        ['遥控电动', 'Remote Control'],
        ['益智玩具', 'Puzzles & Brain Games'],
        ['积木拼插', 'Building Blocks'],
        ['动漫玩具', 'Character Toys'],
        ['毛绒布艺', 'Soft Toys'],
      ]),
    ),
    group(
      95,
      '乐器',
      'Musical Instruments',
      run(457, [
        ['钢琴', 'Pianos'],
        ['电钢琴', 'Digital Pianos'],
        ['电子琴', 'Keyboards'],
        ['吉他', 'Guitars'],
        ['尤克里里', 'Ukuleles'],
      ]),
    ),
  ]),
  channel(27, '食品', 'Food', [
    group(
      96,
      '新鲜水果',
      'Fresh Fruit',
      run(462, [
        ['苹果', 'Apples'],
        ['香蕉', 'Bananas'],
        ['梨', 'Pears'],
        ['橙子', 'Oranges'],
        ['奇异果', 'Kiwifruit'],
        ['火龙果', 'Dragon Fruit'],
      ]),
    ),
    group(
      97,
      '蔬菜蛋品',
      'Vegetables & Eggs',
      run(468, [
        ['蛋品', 'Eggs'],
        ['叶菜类', 'Leafy Greens'],
        ['根茎类', 'Root Vegetables'],
        ['葱姜蒜椒', 'Onion, Ginger, Garlic & Chilli'],
      ]),
    ),
    group(
      98,
      '精选肉类',
      'Meat',
      run(472, [
        ['猪肉', 'Pork'],
        ['牛肉', 'Beef'],
        ['羊肉', 'Lamb'],
        ['鸡肉', 'Chicken'],
        ['鸭肉', 'Duck'],
      ]),
    ),
  ]),
  channel(28, '酒类', 'Wine & Spirits', [
    group(
      99,
      '中外名酒',
      'Wine, Beer & Spirits',
      run(477, [
        ['白酒', 'Baijiu'],
        ['葡萄酒', 'Wine'],
        ['洋酒', 'Spirits'],
        ['啤酒', 'Beer'],
        ['黄酒', 'Rice Wine'],
      ]),
    ),
  ]),
  channel(29, '生鲜', 'Fresh & Frozen', [
    group(
      100,
      '海鲜水产',
      'Seafood',
      run(482, [
        ['鱼类', 'Fish'],
        ['虾类', 'Prawns'],
        ['蟹类', 'Crab'],
        ['贝类', 'Shellfish'],
        ['海参', 'Sea Cucumber'],
        ['鱿鱼', 'Squid'],
      ]),
    ),
    group(
      101,
      '冷饮冻食',
      'Frozen Food',
      run(488, [
        ['水饺', 'Dumplings'],
        ['汤圆', 'Sweet Rice Balls'],
        ['面点', 'Buns & Pastries'],
        ['烘焙半成品', 'Ready to Bake'],
        ['方便速食', 'Ready Meals'],
      ]),
    ),
  ]),
  channel(30, '特产', 'Regional Specialities', [
    group(
      102,
      '地方特产',
      'Regional Specialities',
      run(493, [
        ['华北', 'North China'],
        ['华东', 'East China'],
        ['华南', 'South China'],
        ['华中', 'Central China'],
        ['东北', 'Northeast China'],
        ['西北', 'Northwest China'],
        ['西南', 'Southwest China'],
      ]),
    ),
  ]),
  channel(31, '图书', 'Books', [
    group(
      103,
      '少儿',
      "Children's Books",
      run(500, [
        ['0-2岁', 'Ages 0–2'],
        ['3-6岁', 'Ages 3–6'],
        ['7-10岁', 'Ages 7–10'],
        ['11-14岁', 'Ages 11–14'],
        ['儿童文艺', "Children's Literature"],
        ['绘本', 'Picture Books'],
        ['科普', 'Popular Science'],
      ]),
    ),
    group(
      104,
      '教育',
      'Education',
      run(507, [
        ['教材', 'Textbooks'],
        ['中小学教辅', 'School Workbooks'],
        ['考试', 'Exam Preparation'],
        ['外语学习', 'Languages'],
        ['字典词典', 'Dictionaries'],
      ]),
    ),
    group(
      105,
      '文艺',
      'Literature & Arts',
      run(512, [
        ['小说', 'Novels'],
        ['文学', 'Literature'],
        ['青春文学', 'Young Adult'],
        ['传记', 'Biography'],
        ['动漫', 'Comics'],
        ['艺术', 'Art'],
      ]),
    ),
    group(
      108,
      '科技',
      'Science & Technology',
      run(526, [
        ['计算机与互联网', 'Computing & Internet'],
        ['科普', 'Popular Science'],
        ['建筑', 'Architecture'],
        ['工业技术', 'Engineering'],
        ['电子通信', 'Electronics & Telecoms'],
        ['医学', 'Medicine'],
        ['农林', 'Agriculture & Forestry'],
      ]),
    ),
  ]),
  channel(32, '音像', 'Music & Film', [
    group(
      106,
      '音像',
      'Music & Film',
      run(518, [
        ['音乐', 'Music'],
        ['影视', 'Film & TV'],
        ['教育音像', 'Educational'],
        ['游戏', 'Games'],
      ]),
    ),
  ]),
  channel(33, '电子书', 'E-Books', [
    group(
      107,
      '电子书',
      'E-Books',
      run(522, [
        ['小说', 'Novels'],
        ['励志与成功', 'Self-Help'],
        ['经济金融', 'Business & Finance'],
        ['文学', 'Literature'],
      ]),
    ),
  ]),
  channel(
    34,
    '机票',
    'Flights',
    [
      group(
        109,
        '交通出行',
        'Transport',
        run(533, [
          ['国内机票', 'Domestic Flights'],
          ['国际机票', 'International Flights'],
          ['火车票', 'Train Tickets'],
          ['机场服务', 'Airport Services'],
        ]),
        false,
      ),
    ],
    false,
  ),
  channel(
    35,
    '酒店',
    'Hotels',
    [
      group(
        110,
        '酒店预订',
        'Hotel Booking',
        run(537, [
          ['国内酒店', 'Domestic Hotels'],
          ['国际酒店', 'International Hotels'],
          ['超值精选酒店', 'Great-Value Hotels'],
        ]),
        false,
      ),
    ],
    false,
  ),
  channel(
    36,
    '旅游',
    'Travel',
    [
      group(
        111,
        '旅游度假',
        'Holidays',
        run(540, [
          ['国内旅游', 'Domestic Trips'],
          ['出境旅游', 'Trips Abroad'],
          ['景点门票', 'Attraction Tickets'],
        ]),
        false,
      ),
    ],
    false,
  ),
  channel(
    37,
    '生活',
    'Local Services',
    [
      group(
        112,
        '演出票务',
        'Event Tickets',
        run(543, [
          ['电影选座', 'Cinema'],
          ['演唱会', 'Pop Concerts'],
          ['音乐会', 'Classical Concerts'],
          ['话剧歌剧', 'Theatre & Opera'],
          ['体育赛事', 'Sports Events'],
        ]),
        false,
      ),
      group(
        113,
        '生活缴费',
        'Bills',
        run(548, [
          ['水费', 'Water'],
          ['电费', 'Electricity'],
          ['煤气费', 'Gas'],
          ['城市通', 'City Cards'],
        ]),
        false,
      ),
      group(
        114,
        '生活服务',
        'Services',
        run(552, [
          ['家政保洁', 'Cleaning'],
          ['摄影写真', 'Photography'],
          ['养生', 'Wellness'],
          ['代理代办', 'Errands & Agents'],
        ]),
        false,
      ),
    ],
    false,
  ),
];

function channel(
  id: number,
  name: string,
  nameEn: string,
  groups: readonly Group[],
  isSoldHere?: false,
): Channel {
  return { id, name, nameEn, groups, ...(isSoldHere === false && { isSoldHere }) };
}

function group(id: number, name: string, nameEn: string, leaves: readonly Leaf[], isSoldHere?: false): Group {
  return { id, name, nameEn, leaves, ...(isSoldHere === false && { isSoldHere }) };
}

/** Leaves whose ids follow one another. */
function run(firstId: number, names: readonly Names[]): Leaf[] {
  return names.map(([name, nameEn], i) => ({ id: firstId + i, name, nameEn }));
}

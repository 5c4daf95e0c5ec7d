import type { Messages } from './en';

export const ko: Messages = {
  product: 'Fleetman',
  close: '닫기',
  points: ['북', '북동', '동', '남동', '남', '남서', '서', '북서'],
  motion: { moving: '운행 중', idle: '정차', unknown: '속도 미상', stale: '수신 끊김' },
  age: {
    seconds: (count) => `${count}초`,
    minutes: (count) => `${count}분`,
    hours: (count) => `${count}시간`,
    days: (count) => `${count}일`,
    ago: (age) => `${age} 전`,
  },

  list: {
    region: '차량',
    search: '차량 검색',
    clearSearch: '검색어 지우기',
    count: (shown, all) => (shown === all ? `차량 ${all}대` : `${all}대 중 ${shown}대`),
    one: '차량 1대',
    loading: '차량을 불러오는 중',
    loadingCount: (count) => `차량 ${count}대를 불러오는 중`,
    emptyTitle: '아직 차량이 없습니다',
    emptyHelp: '첫 위치가 수신되면 여기에 표시됩니다. position-simulator가 실행 중인가요?',
    emptyCommand: './fleet start position-simulator',
    noMatchTitle: (query) => `“${query}”에 맞는 차량이 없습니다`,
  },

  card: {
    region: '선택한 차량',
    follow: '따라가기',
    following: '따라가는 중',
    course: '방향',
    place: '위치',
    lastFix: '최근 수신',
    category: '차종',
    processedBy: '처리한 곳',
    loading: '차량을 불러오는 중',
    gone: '이 차량은 더 이상 목록에 없습니다.',
    noFixFor: (age) => `${age} 동안 수신 없음`,
  },

  map: {
    region: '차량 지도',
    none: '이 브라우저에서는 지도를 그릴 수 없습니다. WebGL 2가 없거나 꺼져 있습니다. 목록은 그대로 쓸 수 있습니다.',
    noBase: '배경 지도를 불러오지 못했습니다. 차량만 표시합니다.',
    offline: '오프라인 지도',
    failed: '지도를 불러오지 못했습니다. 페이지를 새로 고쳐 보세요. 목록은 그대로 쓸 수 있습니다.',
    fitAll: '전체 차량 보기',
    naturalEarth: 'Natural Earth로 제작',
    licences: '라이선스',
  },

  theme: {
    toLight: '밝은 테마로 바꾸기',
    toDark: '어두운 테마로 바꾸기',
  },

  status: {
    connecting: '연결 중',
    unreachable: '연결할 수 없습니다. 다시 시도하는 중',
    reconnecting: (time) => `다시 연결하는 중, ${time} 기준 데이터`,
    brokerDown: '메시지 브로커가 멈췄습니다. 마지막으로 확인된 위치입니다',
    trackerDown: 'position-tracker가 멈췄습니다. 마지막으로 확인된 위치입니다',
    bothDown: '메시지 브로커와 position-tracker가 멈췄습니다. 마지막으로 확인된 위치입니다',
    quiet: '위치가 들어오지 않습니다',
    quietFor: (age) => ` (${age}째)`,
    quietWhy: '. position-simulator가 실행 중인가요?',
    empty: '연결됨, 아직 차량 없음',
    live: '실시간',
    late: '실시간, 지연됨',
  },
};

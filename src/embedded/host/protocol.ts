/** The messages of the Office.js request protocol, as excel-web-16.00.js sends and expects them. */

/** The numbers of ObjectPathType in the library. */
export const PathType = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

/** The numbers of ActionType in the library. */
export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  ensureUnchanged: 8,
  update: 9,
  queryAsJson: 7,
  recursiveQuery: 6,
} as const;

/** RequestFlag of `Excel.run({ delayForCellEdit: true })`. */
export const DELAY_FOR_CELL_EDIT = 64;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** The object path id behind an argument, 0 where the argument is plain; nested for arrays. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface ObjectPathInfo {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  /** Of our own client only: the object is used again by later requests, since walking to it once more would make another one. */
  readonly keep?: boolean;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ActionInfo {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface RequestBody {
  readonly AutoKeepReference: boolean;
  readonly Actions: readonly ActionInfo[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPathInfo>>;
}

export interface RequestMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly url: string; readonly method: string; readonly body: RequestBody };
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ResponseError {
  readonly Code: string;
  readonly Message: string;
  readonly ActionIndex: number;
  readonly Location: string;
  readonly HttpStatusCode: number;
}

export interface ResponseBody {
  Results: ActionResult[];
  Error?: ResponseError;
}

/** The object the library calls: `HostBridge.init` adds `onMessageFromHost`. */
export interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

/** Category of the messages that carry worksheet events. */
export const EVENT_CATEGORY = 65536;

/** What the library calls the workbook itself as the target of an event. */
export const EVENT_WORKBOOK_ID = "Workbook";

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

/** The arguments of a call. */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** The object path id behind an argument, 0 where the argument is plain; nested for arrays. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

/** How an object is come by: a property, an item or the result of a method of its parent. */
export interface ObjectPathInfo {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  /** Of our own client only: the object is used again by later requests, since walking to it once more would make another one. */
  readonly keep?: boolean;
}

/** What `load` asks for; Top and Skip cut the items of a collection. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** One step of a request, on the object of a path. */
export interface ActionInfo {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

/** A request: its steps in order, and the paths they use by the path's id as text. */
export interface RequestBody {
  readonly AutoKeepReference: boolean;
  readonly Actions: readonly ActionInfo[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPathInfo>>;
}

/** A request as it travels; `flags` are those of RequestFlag. */
export interface RequestMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly url: string; readonly method: string; readonly body: RequestBody };
}

/** What a step answered. */
export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

/** The error that ended a request: the steps before ActionIndex stay carried out. */
export interface ResponseError {
  readonly Code: string;
  readonly Message: string;
  readonly ActionIndex: number;
  readonly Location: string;
  readonly HttpStatusCode: number;
}

/** The answer: results of the steps that were carried out, and what ended them early. */
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
